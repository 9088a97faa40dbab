import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RefusedReading } from '#flow/counter';
import { LanguageProvider } from '#ui/text/use-text.ts';
import { Themed } from '#ui/theme/themed.tsx';
import { RefusedView } from './refused-view.tsx';

const day = 86_400;
const refusal: RefusedReading = {
  code: 'STATUS_STALE',
  step: 12,
  trace: [
    { step: 1, ok: true },
    { step: 2, ok: true },
    { step: 12, ok: false },
  ],
  detail: { gapSeconds: 9 * day },
  readAt: 1_795_424_430,
  tookMs: 412,
};

let place: HTMLElement;
let root: ReturnType<typeof createRoot>;
beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(() => {
  root.unmount();
  place.remove();
});

type Copy = (text: string) => Promise<void>;

function show(
  given: Partial<RefusedReading>,
  clockGapSeconds: number | null,
  onCopy = vi.fn<Copy>(() => Promise.resolve()),
) {
  root.render(
    <LanguageProvider value="fr">
      <Themed name="light">
        <RefusedView
          refusal={{ ...refusal, ...given }}
          surroundings={{ mode: 'training', summary: undefined, clockGapSeconds }}
          onCopy={onCopy}
          hasLines={false}
          onReadAnother={vi.fn()}
          onWithoutPhone={vi.fn()}
          onPark={vi.fn()}
        />
      </Themed>
    </LanguageProvider>,
  );
  return onCopy;
}
const says = (sentence: string) => vi.waitFor(() => expect(place.textContent).toContain(sentence));

it.each([
  ['CLOCK_ROLLBACK', 2 * 3600, 'L’horloge de ce poste retarde de 2\u00a0heures au moins'],
  ['KEYSET_FUTURE', 3 * day, 'l’horloge de ce poste retarde (3\u00a0jours)'],
  ['KEYSET_EXPIRED', 40 * day, 'ont expiré il y a 40\u00a0jours, ou son horloge avance'],
  ['STATUS_STALE', 9 * day, 'a plus de 7 jours (9\u00a0jours), ou son horloge avance'],
  ['PROOF_IN_FUTURE', 300, 'L’heure du téléphone avance de 5\u00a0minutes'],
  ['PROOF_EXPIRED', 240, 'elle est passée il y a 4\u00a0minutes'],
] as const)('%s names the gap in plain words', async (code, gapSeconds, sentence) => {
  show({ code, detail: { gapSeconds } }, null);
  await says(sentence);
});

it.each([
  [900, 'D’après le serveur, l’horloge de ce poste avance de 15\u00a0minutes.'],
  [-2 * day, 'D’après le serveur, l’horloge de ce poste retarde de 2\u00a0jours.'],
])('says by how much the server finds this clock wrong: %i s', async (gap, sentence) => {
  show({}, gap);
  await says(sentence);
});

it('gives support the steps and the figures, to copy, and nothing of anybody', async () => {
  const copied = show({}, 12);
  await says('Liste d’opposition, arrêt');
  await says('Chiffres du code, passée');
  [...place.querySelectorAll('button')].find((one) => one.textContent.includes('Copier pour le support'))?.click();
  await says('Copié');
  expect(JSON.parse(copied.mock.calls[0]?.[0] ?? '')).toEqual({
    format: 'comptoir-scan/1',
    mode: 'training',
    code: 'STATUS_STALE',
    step: 12,
    passed: [1, 2],
    figures: { gapSeconds: 9 * day },
    readAt: '2026-11-23T09:00:30.000Z',
    tookMs: 412,
    keys: null,
    lists: null,
    clockGapSeconds: 12,
  });
});

it('says so when the browser does not copy', async () => {
  show(
    {},
    null,
    vi.fn<Copy>(() => Promise.reject(new Error('denied'))),
  );
  await says('Pour le support');
  [...place.querySelectorAll('button')].find((one) => one.textContent.includes('Copier pour le support'))?.click();
  await says('Le navigateur refuse de copier');
});

it('tells a verified code whose rights cannot be read from one that was refused', async () => {
  show({ code: 'RIGHTS_CODE_UNKNOWN', step: 15, detail: {} }, null);
  await says('Code vérifié\u00a0; arrêt à la lecture des droits');
});
