import { act, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { price } from '#core/price';
import type { AskedName } from '#flow/counter';
import { tariffs } from '#core/tariffs';
import { openBoard, priceBoard, stepBoard, type BoardWorld } from '#flow/quote';
import { LanguageProvider } from '#ui/text/use-text.ts';
import { Themed } from '#ui/theme/themed.tsx';
import { frame, gerard, quoteOf } from '../../../flow/quote/__fixtures__/person.ts';
import { OfferedQuotes } from './offered-quotes.tsx';
import { QuoteSheet } from './quote-sheet.tsx';
import { QuoteTicket, type QuoteSaving } from './quote-ticket.tsx';
import { QuoteWork } from './quote-work.tsx';
import { rootOnPage } from '../../__fixtures__/root-on-page.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

function show(children: React.ReactNode, language: 'fr' | 'en' = 'fr'): HTMLElement {
  const { place, root } = rootOnPage();
  act(() =>
    root.render(
      <LanguageProvider value={language}>
        <Themed name="light">{children}</Themed>
      </LanguageProvider>,
    ),
  );
  return place;
}

const world: BoardWorld = { frame, tables: tariffs, price };
const spoken = (place: HTMLElement) => place.textContent.replaceAll('\u00a0', ' ');

function Screen({ saving = { kind: 'open' }, given = world, ...acts }: Partial<ScreenProps>) {
  const [board, setBoard] = useState(() => openBoard('Couronne', ['26'], given));
  const priced = priceBoard(board, given);
  return (
    <>
      <QuoteWork
        board={board}
        priced={priced}
        onEvent={(event) => setBoard(stepBoard(board, event, given))}
        onAsk={acts.onAsk ?? vi.fn()}
        history={{ crowned: [], absent: [] }}
      />
      <QuoteTicket
        priced={priced}
        chosen={board.chosen}
        frame={given.frame}
        payers={{ caisse: gerard.caisse, amcNumber: gerard.amcNumber ?? null, isAmcTyped: false }}
        saving={saving}
        onSave={acts.onSave ?? vi.fn()}
        onPrint={vi.fn()}
        onBill={acts.onBill ?? vi.fn()}
        onFinish={vi.fn()}
        onAsk={vi.fn()}
      />
    </>
  );
}
interface ScreenProps {
  readonly saving: QuoteSaving;
  readonly given: BoardWorld;
  readonly onSave: () => void;
  readonly onBill: () => void;
  readonly onAsk: (place: number, amount: AskedName) => void;
}

const card = (place: HTMLElement, letter: string) =>
  place.querySelector<HTMLElement>(`section[aria-label="Alternative ${letter}"]`)!;
const cents = (place: HTMLElement, id: string) =>
  place.querySelector(`[data-testid="${id}"]`)?.getAttribute('data-cents');
const type = (field: HTMLInputElement, value: string) =>
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (button: Element | null | undefined) => act(() => (button as HTMLElement).click());

describe('the alternatives', () => {
  it('stand side by side with their shares, the one looked at pressed and in the ticket', () => {
    const place = show(<Screen />);
    expect(spoken(card(place, 'A'))).toContain(
      'Couronne métalliqueHBLD038 · dent 26100 % SantéHonorairesplafond 290,00 €',
    );
    expect(spoken(card(place, 'A'))).toContain('AMO, 60 % de 120,00 €72,00 €AMC, 100 % Santé218,00 €');
    expect(spoken(card(place, 'B'))).toContain('HBLD073 · dent 26Reste maîtriséHonorairesplafond 440,00 €');
    expect(spoken(card(place, 'B'))).toContain('Reste à payer80,00 €');
    expect(card(place, 'B').querySelector('[aria-checked="true"]')).toBe(document.activeElement);
    expect(['total', 'amo', 'amc', 'patient', 'due'].map((name) => cents(place, `amount-${name}`))).toEqual([
      '44000',
      '7200',
      '28800',
      '8000',
      '8000',
    ]);
    expect(spoken(place)).toContain('80,00 € de plus que le choix A');
  });

  it('are chosen by a press, and the ticket follows', () => {
    const place = show(<Screen />);
    press(card(place, 'A').querySelector('[data-choice]'));
    expect(cents(place, 'amount-due')).toBe('0');
    expect(spoken(place)).toContain('Devis, choix A');
    expect(spoken(place)).toContain('80,00 € de moins que le choix B');
  });

  it('ask for a free price instead of inventing one, and save nothing without it', () => {
    const onSave = vi.fn();
    const place = show(<Screen onSave={onSave} />);
    const free = card(place, 'C');
    expect(spoken(free)).toContain('Prix libre : tapez-le');
    expect(free.querySelector('[data-cents]')).toBeNull();
    press(free.querySelector('[data-choice]'));
    const save = [...place.querySelectorAll('button')].find((button) => button.textContent.includes('Enregistrer'));
    expect(save?.getAttribute('aria-disabled')).toBe('true');
    press(save);
    expect(onSave).not.toHaveBeenCalled();
    type(free.querySelector('input')!, '700');
    expect(cents(place, 'amount-total')).toBe('70000');
    expect(save?.getAttribute('aria-disabled')).toBeNull();
  });

  it('take another fee, and never retain one above the limit of the basket', () => {
    const place = show(<Screen />);
    const field = card(place, 'B').querySelector('input')!;
    type(field, '400');
    expect(cents(place, 'amount-due')).toBe('4000');
    expect(spoken(card(place, 'B'))).not.toContain('Au-dessus du plafond');
    type(field, '460');
    expect(spoken(card(place, 'B'))).toContain('Au-dessus du plafond de ce panier');
    expect(spoken(card(place, 'B'))).not.toContain('C2S');
    expect(spoken(place)).toContain('choisissez une autre alternative');
  });

  it('say which amount was asked why, and of which alternative', () => {
    const onAsk = vi.fn();
    const place = show(<Screen onAsk={onAsk} />);
    press(card(place, 'A').querySelector('[data-cents="21800"]')?.parentElement);
    expect(onAsk).toHaveBeenCalledExactlyOnceWith(0, 'amcCents');
  });

  it('offer the other materials of a basket', () => {
    const place = show(<Screen />);
    const select = card(place, 'B').querySelector('select')!;
    act(() => {
      select.value = 'HBLD158';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(spoken(card(place, 'B'))).toContain('HBLD158 · dent 26Reste maîtriséHonorairesplafond 550,00 €');
  });

  it('tell a C2S patient’s forbidden prices and never retain one', () => {
    const c2s = { ...frame, amc: null, patient: { cover: { c2s: 'free' as const } }, thirdParty: { amo: true } };
    const place = show(<Screen given={{ ...world, frame: c2s }} />);
    expect(card(place, 'A').querySelector('[aria-checked="true"]')).not.toBeNull();
    expect(spoken(card(place, 'B'))).toContain('Aucun dépassement');
    press(card(place, 'B').querySelector('[data-choice]'));
    expect(spoken(place)).toContain('choisissez une autre alternative');
  });

  it('say a number once saved and offer to bill at once', () => {
    const onBill = vi.fn();
    const place = show(<Screen saving={{ kind: 'saved', number: 'F-D-000001' }} onBill={onBill} />);
    expect(spoken(place)).toContain('Devis F-D-000001 enregistré');
    press([...place.querySelectorAll('button')].find((button) => button.textContent.includes('Facturer')));
    expect(onBill).toHaveBeenCalledOnce();
  });

  it('say when nothing was saved', () => {
    const place = show(<Screen saving={{ kind: 'refused', code: 'STORE_FULL' }} />);
    expect(place.querySelector('[role=alert]')?.textContent).toContain('STORE_FULL');
  });
});

function stored(name = gerard.name) {
  const quote = quoteOf(['26']);
  if (!quote.ok) throw new Error(quote.code);
  return { number: 'F-D-000001', quote: { ...quote.value, beneficiary: { ...gerard, name } } };
}

describe('the printed page', () => {
  it('shows every alternative, the patient, the practice, the validity and what it is not', () => {
    show(<QuoteSheet stored={stored()} />);
    const text = spoken(document.querySelector('.quote-sheet')!);
    for (const part of [
      'Devis F-D-000001',
      'Valable jusqu’au 24/05/2027',
      'Gérard d’Aubigné-Poncelet',
      'Cabinet Étxeberri',
      '10003456786',
      'Couronne métallique · 100 % Santé',
      'Couronne zircone · Reste maîtriséretenue',
      '440,00 €',
      '80,00 €',
      'n’est pas un devis agréé',
      'FORMATION',
    ])
      expect(text).toContain(part);
  });

  it('has no watermark in production', () => {
    show(<QuoteSheet stored={{ ...stored(), number: 'D-000001' }} />);
    expect(document.querySelector('.quote-watermark')).toBeNull();
    expect(document.querySelector('.quote-sheet')?.textContent).not.toContain('fictif');
  });

  it('prints a hostile name as text', () => {
    show(<QuoteSheet stored={stored('<img src=x onerror=alert(1)>')} />);
    expect(document.querySelector('.quote-sheet img')).toBeNull();
    expect(document.querySelector('.quote-sheet')?.textContent).toContain('<img src=x');
  });
});

describe('open quotes of the patient', () => {
  it('stand on top with their amount, and one press bills', () => {
    const onBill = vi.fn();
    const place = show(<OfferedQuotes quotes={[stored()]} onBill={onBill} changeCents={0} />);
    expect(spoken(place)).toContain('Couronne zircone, dent 26');
    expect(spoken(place)).toContain('F-D-000001, du 24/11/2026 · valable jusqu’au 24/05/2027');
    press(place.querySelector('button'));
    expect(onBill).toHaveBeenCalledExactlyOnceWith(stored());
  });

  it('say what the patient pays more than was quoted', () => {
    const place = show(<OfferedQuotes quotes={[]} onBill={vi.fn()} changeCents={28_800} />);
    expect(spoken(place)).toContain('Le patient paie 288,00 € de plus que sur le devis');
  });

  it('take no place when there are none', () => {
    expect(show(<OfferedQuotes quotes={[]} onBill={vi.fn()} changeCents={0} />).textContent).toBe('');
  });
});
