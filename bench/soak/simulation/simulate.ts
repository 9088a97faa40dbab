import { cancelInvoice } from '../../../src/flow/cancel-invoice.ts';
import type { JournalPorts } from '../../../src/flow/journal-ports.ts';
import { openJournal } from '../../../src/flow/open-journal.ts';
import { validateInvoice } from '../../../src/flow/validate-invoice.ts';
import { checkLost, checkWorld } from './check-world.ts';
import { steadyDigest } from './steady-digest.ts';
import { World, type Damage } from './world.ts';

/** What one seed came to. */
export interface Simulated {
  readonly seed: number;
  readonly shown: number;
  readonly restarts: number;
  readonly damages: number;
  /** What did not hold; null when everything did. */
  readonly failure: string | null;
}

const steps = 10;

async function validate(world: World, ports: JournalPorts): Promise<void> {
  const draft = world.draft();
  const made = await validateInvoice(draft, ports);
  if (made.ok) world.shown.set(draft.id, made.value.record.body.number);
}

/** One thing that happens at the counter. */
function happening(world: World): (ports: JournalPorts) => Promise<unknown> {
  const { random, network } = world;
  const seq = 1 + random.below(12);
  return random.pick([
    (ports) => validate(world, ports),
    (ports) => validate(world, ports),
    (ports) => validate(world, ports),
    (ports) => cancelInvoice(seq, 'other', ports),
    (ports) => network.send(ports),
    (ports) => network.answer(ports),
    (ports) => openJournal(ports),
  ]);
}

/** Several things at once, in either tab. */
async function busyMoment(world: World): Promise<void> {
  const happenings = Array.from({ length: 1 + world.random.below(3) }, () => happening(world));
  await Promise.all(happenings.map((happen) => world.use(happen)));
}

/** True when both rooms hold the same journal, so that one of them may be ruined. */
async function isWhole(world: World): Promise<boolean> {
  world.machine.isFaulty = false;
  const opened = await openJournal(world.tabs[0]);
  world.machine.isFaulty = true;
  return opened.ok && world.main.records.length > 0;
}

async function restart(world: World): Promise<void> {
  world.restart(world.random.below(5) > 0);
  if (world.random.below(3) > 0 || !(await isWhole(world))) return;
  world.restart(true);
  const how = world.random.pick<Damage>(['erased', 'short', 'spoiled', 'refusing']);
  world.damage(world.random.pick([world.main, world.mirror]), how);
}

async function run(world: World): Promise<{ restarts: number; failure: string | null }> {
  let restarts = 0;
  for (let step = 0; step < steps; step += 1) {
    await busyMoment(world);
    if (!world.machine.isDead && world.random.below(4) > 0) continue;
    restarts += 1;
    await restart(world);
  }
  world.restart(true);
  world.machine.isFaulty = false;
  return { restarts, failure: (await checkWorld(world)) ?? (await checkLost(world)) };
}

/**
 * Runs the product's own flow through one seeded life of a till: two tabs at once, power cut at any step, full disk,
 * wrong clock, a room erased, cut short, spoiled or refusing while the machine is off, payers that lose messages. At the
 * end nothing that was shown may be missing, doubled or altered. The same seed gives the same life.
 */
export async function simulate(seed: number): Promise<Simulated> {
  steadyDigest();
  const world = new World(seed);
  const { restarts, failure } = await run(world);
  return { seed, shown: world.shown.size, restarts, damages: world.damages, failure };
}
