import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { JournalHands } from './journal.page.ts';
import { startBrowser } from './killable-browser.ts';
import { SeededRandom } from './random.ts';
import { numberAfter, type SoakContext, type SoakReport } from './soak.ts';
import { judgeLines } from './stored-journal.ts';

const records = 4_000;

declare global {
  var hands: JournalHands;
}

type How = 'flip' | 'truncate';
type Kind = 'MANIFEST' | 'CURRENT' | '.log' | '.ldb';

/** The 24 of reliability.md §2.6: which file, and what is done to it. */
const injections: readonly { kind: Kind; how: How }[] = [
  ...(['flip', 'truncate'] as const).flatMap((how) =>
    (['MANIFEST', 'CURRENT', 'MANIFEST'] as const).map((kind) => ({ kind, how })),
  ),
  ...Array.from({ length: 7 }, () => ({ kind: '.log', how: 'flip' }) as const),
  ...Array.from({ length: 4 }, () => ({ kind: '.log', how: 'truncate' }) as const),
  ...Array.from({ length: 5 }, () => ({ kind: '.ldb', how: 'flip' }) as const),
  ...Array.from({ length: 2 }, () => ({ kind: '.ldb', how: 'truncate' }) as const),
];

const rooms = ['main', 'mirror'] as const;
type Room = (typeof rooms)[number];

/** Folder of the LevelDB of the default place, or of the bucket. */
function levelDb(profile: string, room: Room): string {
  const place = path.join(profile, 'Default', room === 'main' ? 'IndexedDB' : 'WebStorage');
  const entries = readdirSync(place, { recursive: true, encoding: 'utf8' });
  const found = entries.find((entry) => /leveldb$/.test(entry) && /^(https?_localhost|\d+)/.test(entry));
  if (!found) throw new Error(`no database under ${place}`);
  return path.join(place, found);
}

/** The largest file of a kind: the one that holds most of the journal. */
function fileOf(folder: string, kind: Kind): string {
  const files = readdirSync(folder).filter((name) =>
    kind.startsWith('.') ? name.endsWith(kind) : name.startsWith(kind),
  );
  const [largest] = files
    .map((name) => path.join(folder, name))
    .sort((one, other) => statSync(other).size - statSync(one).size);
  if (!largest) throw new Error(`no ${kind} in ${folder}`);
  return largest;
}

function inject(folder: string, { kind, how }: { kind: Kind; how: How }, random: SeededRandom): void {
  const file = fileOf(folder, kind);
  const { size } = statSync(file);
  const at = Math.floor(size / 4) + random.below(Math.max(1, Math.floor(size / 2)));
  if (how === 'truncate') return truncateSync(file, at);
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  writeFileSync(file, bytes);
}

/** What became of one ruined profile. */
interface Outcome {
  readonly isSeen: boolean;
  readonly isRepaired: boolean;
  readonly said: string;
}

/** The page of the soak, on a profile, in a browser of its own. */
interface Session {
  readonly chromium: string;
  readonly url: string;
  readonly profile: string;
}

/** Works in such a page; the browser then ends in order, or is killed as nothing of it will be looked at again. */
async function inSession<T>(
  { chromium, url, profile }: Session,
  end: 'close' | 'kill',
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const browser = await startBrowser(chromium, profile);
  try {
    await browser.page.goto(url);
    return await work(browser.page);
  } finally {
    await browser[end]();
  }
}

function reopen(session: Session): Promise<Outcome> {
  return inSession(session, 'kill', async (page) => {
    const first = await page.evaluate(() => hands.open());
    const verified = await page.evaluate(() => hands.verify());
    const second = await page.evaluate(() => hands.open());
    const lines = await page.evaluate(() => hands.exported());
    const last = await page.evaluate(() => hands.verify());
    const { numbers, kinds, fault } = await judgeLines(lines);
    const isWhole = numbers.length === records && fault === null && last.broken === null;
    const repairs = kinds.filter((kind) => kind === 'repair').length;
    const isRefused = !first.ok || !second.ok;
    const found = first.ok ? first.value.repairs.map(({ room, seen }) => `${room} ${seen}`).join() : first.code;
    const said = `start: ${found || 'nothing'}; verification: ${verified.broken?.code ?? 'holds'}; repairs told: ${repairs}`;
    return { isSeen: repairs > 0 || isRefused, isRepaired: isWhole && repairs > 0, said };
  });
}

function tablesOf(profile: string): string {
  return rooms.flatMap((room) => readdirSync(levelDb(profile, room)).filter((name) => name.endsWith('.ldb'))).join();
}

/**
 * A closed profile whose journal holds the records. LevelDB may close before it has removed tables that it reads no more,
 * and ruining one of those ruins nothing: it is opened again until there are none left to remove.
 */
async function makeProfile(session: Session): Promise<void> {
  const { profile } = session;
  await inSession(session, 'close', (page) => page.evaluate((count) => hands.fill(count), records));
  for (let before = ''; before !== tablesOf(profile);) {
    before = tablesOf(profile);
    await inSession(session, 'close', (page) => page.evaluate(() => hands.touch()));
  }
}

/** Both rooms ruined: the till must refuse to bill and say what it knows. */
async function ruinBoth(session: Session): Promise<{ code: string; known: number }> {
  for (const room of rooms) rmSync(levelDb(session.profile, room), { recursive: true });
  return inSession(session, 'kill', async (page) => {
    const opened = await page.evaluate(() => hands.open());
    const known = await page.evaluate(() => hands.lastKnown());
    return { code: opened.ok ? 'opened' : opened.code, known: known?.invoices ?? 0 };
  });
}

/**
 * `[--injections N] [--seed N]`: files of a closed profile are ruined one at a time, N in each room. Each must be seen
 * at start or by the verification, filled again from the other room, and told by a record. Then both rooms at once.
 */
export async function run(context: SoakContext): Promise<SoakReport> {
  const seed = numberAfter('--seed', context.args, 20_261_125);
  const count = numberAfter('--injections', context.args, injections.length);
  const random = new SeededRandom(seed);
  const served = await context.servePage('bench/soak/journal.page.ts', {}, numberAfter('--port', context.args, 4_278));
  const folder = mkdtempSync(path.join(tmpdir(), 'comptoir-corrupt-'));
  const [whole, ruined] = [path.join(folder, 'whole'), path.join(folder, 'ruined')];
  const on = (profile: string): Session => ({ chromium: context.chromium, url: served.url, profile });
  const outcomes: Record<string, unknown>[] = [];
  try {
    await makeProfile(on(whole));
    const each = rooms.flatMap((room) => injections.slice(0, count).map((injection) => ({ room, ...injection })));
    for (const { room, ...injection } of each) {
      rmSync(ruined, { recursive: true, force: true });
      cpSync(whole, ruined, { recursive: true });
      inject(levelDb(ruined, room), injection, random);
      outcomes.push({ room, ...injection, ...(await reopen(on(ruined))) });
    }
    const both = await ruinBoth(on(whole));
    const seen = outcomes.filter(({ isSeen }) => isSeen).length;
    const repaired = outcomes.filter(({ isRepaired }) => isRepaired).length;
    const isBothRefused = both.code !== 'opened' && both.known === records;
    return {
      seed,
      results: { injections: each.length, seen, repaired, silent: each.length - seen, both, outcomes },
      failed: each.length - repaired + (isBothRefused ? 0 : 1),
    };
  } finally {
    served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
