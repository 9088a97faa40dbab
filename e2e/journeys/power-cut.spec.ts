import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBrowser } from '../../bench/soak/killable-browser.ts';
import { exportByButton } from '../../bench/soak/stored-journal.ts';
import { openTill } from '../../bench/soak/validate-until.ts';
import { chromiumPath } from '../../tools/bench-page.mjs';
import { expect, test } from '../fixtures/counter.ts';
import { Till } from '../pages/till.ts';

/** Ends every LevelDB log of IndexedDB, in both places, in zeros, as a file system may leave them after a power cut. */
function endLogsInZeros(profile: string): number {
  const logs = readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /indexeddb\.leveldb\/\d+\.log$/.test(file),
  );
  for (const log of logs) appendFileSync(path.join(profile, log), Buffer.alloc(154));
  return logs.length;
}

test('an invoice validated after a cut that left zeros in both logs is there at the next start', async ({
  baseURL,
}) => {
  test.setTimeout(300_000);
  const profile = mkdtempSync(path.join(tmpdir(), 'comptoir-zeros-'));
  const session = async <T>(work: (till: Till) => Promise<T>): Promise<T> => {
    const browser = await startBrowser(chromiumPath(), profile);
    try {
      await openTill(browser.page, baseURL ?? '');
      return await work(new Till(browser.page));
    } finally {
      await browser.kill();
    }
  };
  const bill = async (till: Till): Promise<string> => {
    await till.typePatient();
    return till.validate();
  };
  try {
    expect(await session(bill)).toBe('F-000\u00a0001');
    expect(endLogsInZeros(profile)).toBe(2);
    expect(await session(bill)).toBe('F-000\u00a0002');
    const { numbers, kinds, fault } = await session(({ page }) => exportByButton(page));
    expect({ numbers, kinds, fault }).toEqual({
      numbers: ['F-000001', 'F-000002'],
      kinds: ['invoice', 'invoice'],
      fault: null,
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
