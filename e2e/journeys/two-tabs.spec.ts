import type { Page } from '@playwright/test';
import { judgeLines } from '../../bench/soak/stored-journal.ts';
import { servePage } from '../../tools/bench-page.mjs';
import { expect, test } from '../fixtures/counter.ts';
import type { Stores } from '../fixtures/stores.page.ts';

declare global {
  var stores: Stores;
}

/** Two tabs of one browser on the product's own stores. */
async function twoTabs(page: Page): Promise<{ tabs: readonly [Page, Page]; close: () => void }> {
  const served = await servePage('e2e/fixtures/stores.page.ts');
  const other = await page.context().newPage();
  for (const tab of [page, other]) await tab.goto(served.url);
  return { tabs: [page, other], close: served.close };
}

test('of a thousand codes read in two tabs at once, each is new in one', async ({ page }) => {
  const { tabs, close } = await twoTabs(page);
  const keys = Array.from({ length: 1_000 }, (_, n) => `code ${n}`);
  const orders = [keys, keys.toReversed()];
  const brought = await Promise.all(tabs.map((tab, at) => tab.evaluate((all) => stores.bring(all), orders[at] ?? [])));
  expect(brought.flat().toSorted()).toEqual(keys.toSorted());
  close();
});

test('fifty presses in two tabs on one draft make one invoice', async ({ page }) => {
  const { tabs, close } = await twoTabs(page);
  const [first] = tabs;
  await first.evaluate(() => stores.validate(1, 1));
  const answers = await Promise.all(tabs.map((tab) => tab.evaluate(() => stores.validate(2, 25))));
  expect(answers.flat()).toEqual(Array.from({ length: 50 }, () => 'F-000002'));
  const lines = await first.evaluate(() => stores.exported());
  const { numbers, fault } = await judgeLines(lines.ok ? lines.value : []);
  expect({ numbers, fault }).toEqual({ numbers: ['F-000001', 'F-000002'], fault: null });
  close();
});

test('what the first version stored in this browser is taken over whole', async ({ page }) => {
  const served = await servePage('e2e/fixtures/stores.page.ts');
  await page.goto(served.url);
  await page.evaluate(() => stores.leaveVersionOne());
  await page.reload();
  expect(await page.evaluate(() => stores.validate(3, 1))).toEqual(['F-000003']);
  const lines = await page.evaluate(() => stores.exported());
  const { kinds, fault } = await judgeLines(lines.ok ? lines.value : []);
  expect({ kinds, fault }).toEqual({ kinds: ['invoice', 'invoice', 'cancel', 'invoice'], fault: null });
  served.close();
});
