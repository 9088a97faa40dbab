import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { accept, refuse } from '#core/shared';
import type { RefreshReport } from '#flow/refresh-trust';
import type { TrustSummary } from '#flow/trust-summary';
import { LanguageProvider } from '#ui/text/use-text.ts';
import { Themed } from '#ui/theme/themed.tsx';
import { ModeChoice, type Mode } from './mode-choice.tsx';
import { TrustPanel, type TrustActions } from './trust-panel.tsx';

const now = 1_795_424_430;
const day = 86_400;
const summary: TrustSummary = {
  level: 'fresh',
  keyset: { seq: 12, iat: now - 7200, exp: now + 28 * day, ageSeconds: 7200, fetchedAt: now, source: 'bundle' },
  lists: { iat: now - 3 * day, exp: now - 1, ageSeconds: 3 * day, fetchedAt: now, source: 'file', count: 65 },
};
const report = (outcomes: RefreshReport['outcomes']): RefreshReport => ({ outcomes, summary });

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

function show(
  actions: Partial<TrustActions> = {},
  clockGapSeconds: number | null = null,
  language: 'fr' | 'en' = 'fr',
) {
  const whole: TrustActions = {
    refresh: () => Promise.resolve(report({})),
    handOver: () => Promise.resolve(accept('cles.json')),
    take: () => Promise.resolve(accept(report({}))),
    ...actions,
  };
  root.render(
    <LanguageProvider value={language}>
      <Themed name="light">
        <TrustPanel summary={summary} now={now} clockGapSeconds={clockGapSeconds} actions={whole} />
      </Themed>
    </LanguageProvider>,
  );
}

const press = async (name: string) => {
  const find = () => [...place.querySelectorAll('button')].find((button) => button.textContent?.includes(name));
  (await vi.waitUntil(find)).click();
};
const says = (sentence: string) => vi.waitFor(() => expect(place.textContent).toContain(sentence));

it('says the version, age, end and source of the keys and of the lists', async () => {
  show();
  await says('Version 12');
  await says('il y a 2\u00a0heures');
  await says('livrées avec cette version, valent encore 28\u00a0jours');
  await says('65 listes');
  await says('il y a 3\u00a0jours');
  await says('reçues d’un autre poste, par fichier, ont expiré');
});

it.each([
  [null, 'aucun serveur n’a donné l’heure'],
  [60, 'à l’heure, d’après le serveur'],
  [-180, 'retarde de 3\u00a0minutes'],
  [2 * day, 'avance de 2\u00a0jours'],
])('says how the clock stands when it is off by %s s', async (gap, sentence) => {
  show({}, gap);
  await says(sentence);
});

it.each([
  [{ 'cles.json': 'accepted', 'statut/0.jwt': 'accepted' }, '2 fichiers nouveaux, vérifiés.'],
  [{ 'cles.json': 'unchanged', 'statut/9.jwt': 'absent' }, 'Tout est déjà à jour.'],
  [{ 'cles.json': 'unreachable' }, 'Le réseau ne répond pas.'],
  [{ 'cles.json': 'absent' }, 'Le site ne publie aucune clé'],
  [
    { 'cles.json': 'KEYSET_SHAPE', 'racines.json': 'KEYSET_SHAPE' },
    'Refusé\u00a0: Le fichier de clés reçu n’en est pas un',
  ],
  [{ 'racines.json': 'TRUST_ROOTS_ABSENT' }, '(TRUST_ROOTS_ABSENT)'],
] as const)('tells what a refresh brought: %j', async (outcomes, sentence) => {
  show({ refresh: () => Promise.resolve(report(outcomes)) });
  await press('Actualiser maintenant');
  await says(sentence);
});

it('hands over, and says under which name', async () => {
  show({ handOver: () => Promise.resolve(accept('comptoir-cles.json')) }, null, 'en');
  await press('Hand to another till');
  await says('File comptoir-cles.json saved');
});

it('says why a file of another till is refused', async () => {
  show({ take: () => Promise.resolve(refuse('HANDOVER_ENV')) });
  const input = await vi.waitUntil(() => place.querySelector('input'));
  Object.defineProperty(input, 'files', { value: [new File(['x'], 'x.json')] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await says('Ce fichier vient d’un poste d’un autre mode');
});

const modes = (pinned: readonly Mode[], isBusy = false) => {
  const chosen: Mode[] = [];
  root.render(
    <LanguageProvider value="fr">
      <ModeChoice mode="training" pinned={pinned} isBusy={isBusy} onMode={(mode) => chosen.push(mode)} />
    </LanguageProvider>,
  );
  return chosen;
};

it('refuses a mode that the build pins no roots for, and says why', async () => {
  const chosen = modes(['training']);
  await press('Réel');
  await says('Le mode réel est refusé');
  await says('TRUST_ROOTS_ABSENT');
  expect(chosen).toEqual([]);
});

it('does not change mode under an open ticket', async () => {
  const chosen = modes(['training', 'production'], true);
  await press('Réel');
  await says('Terminez ou abandonnez le ticket');
  expect(chosen).toEqual([]);
});

it('changes to a mode that the build pins', async () => {
  const chosen = modes(['training', 'production']);
  await press('Réel');
  expect(chosen).toEqual(['production']);
});
