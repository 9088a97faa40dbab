import { buildCatalogue } from '#core/acts';
import { expect, it } from 'vitest';
import { importCatalogue, loadCatalogue, type CataloguePorts } from './catalogue.ts';
import type { StoredCatalogue } from './catalogue-ports.ts';

const row = [
  '60002283', '4949729', '30 comprimés', '', 'Déclaration de commercialisation', '', '3400949497294', 'oui', '65%', '24,34', '25,36', '1,02', '',
].join('\t'); // prettier-ignore

function ports(): CataloguePorts {
  let kept: StoredCatalogue | null = null;
  return {
    clock: { nowSeconds: () => 1_795_000_000 },
    importer: {
      parse: (files) => {
        const { catalogue, report } = buildCatalogue(files);
        return Promise.resolve({ medicines: catalogue.medicines, report });
      },
    },
    store: {
      read: () => Promise.resolve({ ok: true, value: kept }),
      write: (catalogue) => {
        kept = catalogue;
        return Promise.resolve();
      },
    },
  };
}

it('starts with the training boxes and then uses what was imported', async () => {
  const world = ports();
  expect(await loadCatalogue(world)).toMatchObject({ value: { source: 'training' } });
  const report = await importCatalogue({ presentations: new TextEncoder().encode(row) }, world);
  expect(report).toMatchObject({ ok: true, value: { boxes: 1 } });
  const loaded = await loadCatalogue(world);
  expect(loaded).toMatchObject({ value: { source: 'imported', importedAt: 1_795_000_000 } });
  expect(loaded.ok && loaded.value.catalogue.medicines).toHaveLength(1);
});

it('keeps the catalogue in use when a file holds no box', async () => {
  const world = ports();
  const report = await importCatalogue({ presentations: new TextEncoder().encode('<html>login</html>') }, world);
  expect(report).toMatchObject({ ok: false, code: 'ACTS_CATALOGUE_EMPTY' });
  expect(await loadCatalogue(world)).toMatchObject({ value: { source: 'training' } });
});

it('does not take the training boxes for an import that cannot be read', async () => {
  const refused = { ok: false, code: 'STORE_FULL' } as const;
  const { store } = ports();
  expect(await loadCatalogue({ store: { ...store, read: () => Promise.resolve(refused) } })).toEqual(refused);
});
