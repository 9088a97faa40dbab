import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { invoiceBody, type RecordOf } from '#core/record';
import type { CivilDate } from '#core/shared';
import { toText } from '#core/token';
import { LanguageProvider } from '#ui/text/use-text.ts';
import { Themed } from '#ui/theme/themed.tsx';
import { draft } from '../../../core/record/__fixtures__/draft.ts';
import { storedInvoice } from '../../../flow/journal/stored-invoice.ts';
import { JournalTicket, type JournalActions } from './journal-ticket.tsx';
import { JournalWork } from './journal-work.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { ProofPanel } from './proof-panel.tsx';

const record: RecordOf<'invoice'> = {
  seq: 3,
  at: '2026-11-24T09:40:00.000Z',
  kind: 'invoice',
  prev: 'p'.repeat(43),
  hash: 'h'.repeat(43),
  sig: 's'.repeat(86),
  body: invoiceBody(draft, 'F-000003', 'salt'),
};
const alone = { cancel: null, moves: [] };
const proven = storedInvoice(record, alone);
const unproven = storedInvoice(
  { ...record, seq: 2, body: { ...record.body, proof: { none: 'phone-refused', document: 'amc-card' } } },
  alone,
);
/** The proven invoice, its rights signed by the issuer key of this name. */
function resting(kid: string): typeof proven {
  const bytes = new Uint8Array(64);
  const presentation = toText({
    kid,
    rightsPayload: bytes,
    rightsSignature: bytes,
    proofPayload: bytes,
    proofSignature: bytes,
  });
  const proof = { presentation, keysetSeq: 1, statusIat: 0, verifiedAt: 0, warnings: [] };
  return storedInvoice({ ...record, body: { ...record.body, proof } }, alone);
}
const query = { text: '', filter: 'all', limit: 200 } as const;
const actions: JournalActions = {
  print: vi.fn(),
  toggleProof: vi.fn(),
  askCancel: vi.fn(),
  keep: vi.fn(),
  cancel: vi.fn(),
  exportAll: vi.fn(),
};
let root: Root;

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

function show(screen: ReactNode, language: 'fr' | 'en' = 'fr'): string {
  act(() =>
    root.render(
      <LanguageProvider value={language}>
        <Themed name="light">{screen}</Themed>
      </LanguageProvider>,
    ),
  );
  return document.body.textContent;
}
const button = (word: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(word));

describe('the list', () => {
  const work = (invoices: (typeof proven)[], text = '', onChoose = vi.fn(), withdrawn: readonly string[] = []) => (
    <JournalWork
      totals={null}
      list={{ invoices, more: false, gaps: [] }}
      trouble={null}
      query={{ ...query, text }}
      withdrawn={withdrawn}
      onQuery={vi.fn()}
      today={'2026-11-25' as CivilDate}
      chosen={null}
      onChoose={onChoose}
    />
  );

  it('marks what rested on a key withdrawn since, and offers to look for it', () => {
    const doubtful = resting('AAAAAAAA');
    expect(show(work([doubtful, unproven], '', vi.fn(), ['BBBBBBBB']))).not.toContain('clé retirée depuis');
    expect(button('Clé retirée')).toBeDefined();
    show(work([doubtful, unproven], '', vi.fn(), ['AAAAAAAA']));
    const [first, second] = [0, 1].map((n) => document.querySelector(`[data-testid="journal-row-${n}"]`));
    expect(first?.textContent).toContain('clé retirée depuis');
    expect(second?.textContent).not.toContain('clé retirée depuis');
    show(work([doubtful]));
    expect(button('Clé retirée')).toBeUndefined();
  });

  it('shows who, when, how much and where each payer stands, and opens a row', () => {
    const onChoose = vi.fn();
    expect(show(work([proven, unproven], '', onChoose))).toContain('Hier');
    const [first, second] = [0, 1].map((n) => document.querySelector(`[data-testid="journal-row-${n}"]`));
    expect(first?.textContent).toBe(
      'HierF-000\u00a0003Maëlle Le Goff-Rambaud 1 acte30,00\u00a0€9,00\u00a0€À transmettreSans part',
    );
    expect(second?.textContent).toContain('sans preuve');
    expect(first?.textContent).not.toContain('sans preuve');
    act(() => second?.querySelector('button')?.click());
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(2);
  });

  it('says what to try when nothing answers', () => {
    expect(show(work([], 'Cara'))).toContain('Rien pour «\u00a0Cara\u00a0»');
    expect(show(work([]))).toContain('Aucune facture');
  });
});

describe('the ticket', () => {
  const ticket = (invoice: typeof proven, kind: 'no' | 'asked' = 'no', withdrawn: readonly string[] = []) => (
    <JournalTicket withdrawn={withdrawn} invoice={invoice} cancelling={{ kind }} actions={actions} storage={null} />
  );

  it('carries number and state where programs look for them', () => {
    show(ticket(proven));
    expect(document.querySelector('[data-testid="invoice-number"]')?.textContent).toBe('F-000\u00a0003');
    expect(document.querySelector('[data-testid="invoice-state"]')?.textContent).toBe('Validée');
    expect(document.querySelector('[data-testid="amount-amo"]')?.getAttribute('data-cents')).toBe('2100');
  });

  it('says what a key withdrawn since means for the invoice', () => {
    expect(show(ticket(resting('AAAAAAAA'), 'no', ['AAAAAAAA']))).toContain('prévenez le payeur avant de transmettre');
    expect(show(ticket(resting('AAAAAAAA'), 'no', ['BBBBBBBB']))).not.toContain('prévenez le payeur');
  });

  it('asks twice, and its filled button keeps the invoice', () => {
    show(ticket(proven));
    act(() => button('Annuler la facture')?.click());
    expect(actions.askCancel).toHaveBeenCalledOnce();
    expect(actions.cancel).not.toHaveBeenCalled();
    expect(show(ticket(proven, 'asked'))).toContain('9,00\u00a0€ ont été encaissés');
    act(() => button('Annuler définitivement')?.click());
    expect(actions.cancel).toHaveBeenCalledWith('wrong-act');
  });

  it('offers no cancellation of what a payer holds', () => {
    show(ticket({ ...proven, amo: 'sent' }));
    expect(button('Annuler')).toBeUndefined();
  });
});

it('proves, or says why nothing proves', () => {
  expect(show(<ProofPanel invoice={proven} onClose={vi.fn()} />)).toContain('version 7');
  expect(show(<ProofPanel invoice={unproven} onClose={vi.fn()} />)).toContain('Téléphone refusé');
  expect(document.body.textContent).not.toContain('cpt1:');
});

describe('the printed invoice', () => {
  it.each([
    ['fr', 'ne vaut pas feuille de soins', 'non agréé SESAM-Vitale'],
    ['en', 'not a feuille de soins', 'not an approved'],
  ] as const)('carries the practice, the person, the amounts and the mentions (%s)', (language, ...mentions) => {
    const text = show(<PrintSheet invoice={proven} nameOf={() => 'Consultation'} />, language);
    const { name, address, professional, rpps, amOrFiness } = draft.practice;
    const expected = [
      name,
      address,
      professional,
      rpps,
      amOrFiness,
      'Maëlle Le Goff-Rambaud',
      '03/12/1985',
      'FORMATION',
    ];
    for (const part of [...expected, ...mentions, '1\u00a085\u00a012\u00a075\u00a0116\u00a0001\u00a074'])
      expect(text).toContain(part);
  });

  it('is another paper without proof, and none of production says FORMATION', () => {
    expect(show(<PrintSheet invoice={unproven} nameOf={() => 'x'} />)).toContain('sans preuve de présence');
    const real = storedInvoice({ ...record, body: { ...record.body, number: '000003' } }, alone);
    expect(show(<PrintSheet invoice={real} nameOf={() => 'x'} />)).not.toContain('FORMATION');
  });

  it('shows a hostile name as text', () => {
    const name = '<img src=x onerror=alert(1)>';
    const hostile = { ...record, body: { ...record.body, beneficiary: { ...record.body.beneficiary, name } } };
    expect(show(<PrintSheet invoice={storedInvoice(hostile, alone)} nameOf={() => name} />)).toContain(name);
    expect(document.querySelector('img')).toBeNull();
  });
});
