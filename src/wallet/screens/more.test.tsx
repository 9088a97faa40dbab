import { act } from 'react';
import { afterAll, expect, it, vi } from 'vitest';
import { LanguageProvider } from '#ui/text/use-text.ts';
import type { MoreView } from '../parts/use-view.ts';
import { phoneOn } from '../__fixtures__/phone-on-door.ts';
import { activate } from '../steps/activate.ts';
import { writeSummaries } from '../steps/summaries/kept-summaries.ts';
import { More } from './more.tsx';
import { doorServer } from '../../issuer/door/__fixtures__/door-server.ts';
import { rootOnPage } from '../../ui/__fixtures__/root-on-page.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

// The door stands on another port here; in the product it is on the page's own origin.
const dom: { settings: { fetch: { disableSameOriginPolicy: boolean } } } = Reflect.get(window, 'happyDOM');
dom.settings.fetch.disableSameOriginPolicy = true;

const door = await doorServer();
afterAll(door.close);
const { ports } = phoneOn(door);
const session = await activate({ person: 'famille', code: '2580' }, ports);
if (!session.ok) throw new Error(session.code);
const opened = session.value;

async function show(view: MoreView, language: 'fr' | 'en' = 'fr') {
  const { place, root } = rootOnPage();
  const props = { session: opened, ports, careFor: 0, onCard: vi.fn() } as const;
  await act(async () => {
    root.render(
      <LanguageProvider value={language}>
        <More view={view} {...props} />
      </LanguageProvider>,
    );
    await Promise.resolve();
  });
  return { place, props };
}

const settled = () => act(() => new Promise((done) => setTimeout(done, 400)));

it.each<[MoreView, 'fr' | 'en', RegExp]>([
  ['amc', 'fr', /0031555200/],
  ['amc', 'en', /Responsible contract/],
  ['attestation', 'fr', /Louise Moreau/],
  ['invoices', 'en', /No invoice/],
  ['loss', 'fr', /Code de blocage/],
  ['sign-in', 'fr', /Ou collez son texte/],
  ['spoken', 'en', /Online only/],
  ['summary', 'fr', /Visez le code/],
])('shows %s in %s', async (view, language, words) => {
  const { place } = await show(view, language);
  await vi.waitFor(() => expect(place.textContent).toMatch(words));
  expect(place.querySelectorAll('h1')).toHaveLength(1);
});

it('shows what was paid, by month, and opens an invoice', async () => {
  const summary = {
    jti: 'AAAAAAAAAAAA',
    at: door.clock.now,
    number: 'F-000012',
    practice: 'Pharmacie des Tanneurs',
    professional: 'Anne Salaün',
    fee: 2_160,
    amo: 1_090,
    second: 0,
    amc: 861,
    patient: 209,
    paid: 209,
    later: 436,
    till: 'till-key-thumbprint',
  };
  const before = { ...summary, number: 'F-000009', at: door.clock.now - 31 * 86_400, paid: 1_250 };
  await writeSummaries([summary, before], opened, ports);
  const { place } = await show('invoices');
  await settled();
  expect(place.textContent).toContain('Payé en novembre');
  const october = place.querySelector<HTMLElement>('[aria-label^="octobre"]');
  expect(october?.getAttribute('aria-label')).toBe('octobre, 12,50\u00a0€');
  act(() => october?.click());
  expect(place.querySelector('[role="status"]')?.textContent).toMatch(/^Payé en octobre12,50/);
  const row = [...place.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Tanneurs'));
  act(() => row?.click());
  expect(place.querySelector('[data-testid="summary-paid"]')?.getAttribute('data-cents')).toBe('209');
  expect(place.textContent).toContain('4,36');
});

it('says that a link holds no request, however it is written', async () => {
  location.hash = '#sign-in=%E0%A4%A';
  const { place } = await show('sign-in');
  await vi.waitFor(() => expect(place.querySelector('[role="alert"]')?.textContent).toMatch(/n’est pas une demande/));
  location.hash = '';
});

it('keeps that the code of a loss is written down', async () => {
  const { place, props } = await show('loss');
  const noted = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === 'Je l’ai noté');
  act(() => noted?.click());
  await vi.waitFor(() => expect(props.onCard).toHaveBeenCalledWith(expect.objectContaining({ isLossCodeNoted: true })));
  await settled();
});
