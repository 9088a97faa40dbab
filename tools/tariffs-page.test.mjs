import path from 'node:path';
import { expect, it } from 'vitest';
import { tariffChapters, tariffs } from '../src/core/tariffs/index.ts';
import { tariffsPage } from './tariffs-page.mjs';

it('docs/tariffs.md is what the rows say (write it again with vitest -u)', async () => {
  const page = path.resolve(import.meta.dirname, '..', 'docs', 'tariffs.md');
  await expect(tariffsPage(tariffs, tariffChapters)).toMatchFileSnapshot(page);
});
