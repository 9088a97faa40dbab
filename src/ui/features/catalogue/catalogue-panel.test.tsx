import { createRoot } from 'react-dom/client';
import { beforeEach, expect, it, vi } from 'vitest';
import type { BdpmFiles, ImportReport } from '#core/acts';
import { accept, refuse, type Result } from '#core/shared';
import { CataloguePanel } from './catalogue-panel.tsx';

const whole: Result<ImportReport> = accept({
  boxes: 20_874,
  reimbursed: 13_584,
  unevenPrices: 3,
  refusedLines: [7],
});
let place: HTMLElement;
let received: BdpmFiles | null;

beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'));
  received = null;
});

/** Chooses files of these names and waits until the panel says `sentence`. */
async function expectAfterChoosing(names: readonly string[], answer: Result<ImportReport>, sentence: string) {
  const take = (files: BdpmFiles) => {
    received = files;
    return Promise.resolve(answer);
  };
  createRoot(place).render(<CataloguePanel inUse={{ boxes: 12, importedAt: null }} onImport={take} />);
  const input = await vi.waitUntil(() => place.querySelector('input'));
  Object.defineProperty(input, 'files', { value: names.map((name) => new File(['x'], name)) });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(place.textContent).toContain(sentence));
}

it('says what was imported and what was left', async () => {
  const names = ['CIS_bdpm.txt', 'CIS_CIP_bdpm (1).txt', 'CIS_GENER_bdpm.txt'];
  await expectAfterChoosing(
    names,
    whole,
    '20\u00a0874 boîtes importées, dont 13\u00a0584 remboursées. 1 ligne illisible',
  );
  expect(Object.keys(received ?? {})).toEqual(['presentations', 'specialities', 'generics']);
});

it('asks for the file of boxes when it is not among those chosen', async () => {
  await expectAfterChoosing(['CIS_bdpm.txt'], whole, 'Il manque CIS_CIP_bdpm.txt');
  expect(received).toBeNull();
});

it('keeps what it had when no row is a box', async () => {
  await expectAfterChoosing(['CIS_CIP_bdpm.txt'], refuse('ACTS_CATALOGUE_EMPTY'), 'Aucune boîte');
});
