import { morning } from '../../../src/core/record/__fixtures__/draft.ts';
import type { JournalPorts } from '../../../src/flow/journal-ports.ts';
import { SeededRandom } from '../random.ts';
import { Machine, PowerCut } from './machine.ts';
import { PayerNetwork } from './payer-network.ts';
import { pricedDrafts } from './priced-drafts.ts';
import { SimulatedRoom } from './simulated-room.ts';
import { simulatedTill } from './simulated-till.ts';

/** What befell a room while the machine was off. */
export type Damage = 'erased' | 'short' | 'spoiled' | 'refusing';

/** A machine with two tabs of the terminal, its disk, its payers, and what people were shown. */
export class World {
  readonly random: SeededRandom;
  readonly machine: Machine;
  readonly main: SimulatedRoom;
  readonly mirror: SimulatedRoom;
  readonly network: PayerNetwork;
  /** Number that was shown as validated, by draft. */
  readonly shown = new Map<string, string>();
  tabs: readonly [JournalPorts, JournalPorts];
  /** Of which a record must tell. */
  damages = 0;
  #drafts = 0;

  constructor(seed: number) {
    this.random = new SeededRandom(seed);
    this.machine = new Machine(this.random, morning, { cut: 4, full: 15 });
    this.main = new SimulatedRoom(this.machine);
    this.mirror = new SimulatedRoom(this.machine);
    this.network = new PayerNetwork(this.machine);
    this.tabs = this.#openTabs();
  }

  #openTabs(): readonly [JournalPorts, JournalPorts] {
    const open = () => simulatedTill(this.machine, this.main, this.mirror);
    return [open(), open()];
  }

  /** A new draft, or one that was asked for before: a double press, a reload after a crash. */
  draft() {
    const isNew = this.#drafts === 0 || this.random.below(3) > 0;
    return isNew ? this.newDraft() : this.#draftAt(this.random.below(this.#drafts));
  }

  newDraft() {
    return this.#draftAt(this.#drafts++);
  }

  #draftAt(place: number) {
    const base = pricedDrafts[place % pricedDrafts.length];
    if (!base) throw new Error('no draft');
    return { ...base, id: `draft-${String(place).padStart(16, '0')}` };
  }

  /** Runs work that a power cut may end; anything else that is thrown is a bug of the product. */
  async use(work: (ports: JournalPorts) => Promise<unknown>): Promise<void> {
    try {
      await work(this.random.pick(this.tabs));
    } catch (error) {
      if (!(error instanceof PowerCut)) throw error;
    }
  }

  /** The machine starts again; the clock may be wrong by then. */
  restart(keepsWitness: boolean): void {
    this.machine.restart(keepsWitness);
    this.machine.nowSeconds += this.random.pick([60, 3_600, -7_200, 0]);
    this.tabs = this.#openTabs();
  }

  /**
   * Ruins one room. A room that lacks just the last record, of which the witness knows nothing, looks like a write cut
   * between the two commits: it is brought up, and no repair is due.
   */
  damage(room: SimulatedRoom, how: Damage): void {
    const { length } = room.records;
    if (how === 'erased') room.lose(length);
    else if (how === 'short') room.lose(1 + this.random.below(length));
    else if (how === 'spoiled') room.spoil(this.random.below(length));
    else room.isRefusing = true;
    const isCutWrite = length - room.records.length === 1 && room.records.length >= (this.machine.witness?.seq ?? 0);
    this.damages += isCutWrite ? 0 : 1;
  }
}
