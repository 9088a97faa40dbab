import type { Witness } from '../../../src/flow/journal-ports.ts';
import type { SeededRandom } from '../random.ts';

/** Thrown by everything of a machine once its power is cut. Nothing of the product catches it. */
export class PowerCut extends Error {}

/** How often things go wrong, in a thousand. */
export interface Faults {
  readonly cut: number;
  readonly full: number;
}

/** A computer that may stop at any point: its clock, its chance, its locks, and the witness outside the rooms. */
export class Machine {
  nowSeconds: number;
  /** False while the machine is only looked at. */
  isFaulty = true;
  witness: Witness | null = null;
  #earlier: Witness | null = null;
  #isDead = false;
  /** The last of those who want a thing for themselves. */
  #last = new Map<unknown, Promise<unknown>>();
  #turns = { running: 0 };
  readonly random: SeededRandom;
  readonly #faults: Faults;

  constructor(random: SeededRandom, nowSeconds: number, faults: Faults) {
    this.random = random;
    this.nowSeconds = nowSeconds;
    this.#faults = faults;
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  happens(perMille: number): boolean {
    return this.isFaulty && this.random.below(1_000) < perMille;
  }

  /** A point at which the power may go. */
  step(): void {
    if (this.#isDead || this.happens(this.#faults.cut)) {
      this.#isDead = true;
      throw new PowerCut();
    }
  }

  /** True when the disk has no room for this write. */
  isFull(): boolean {
    return this.happens(this.#faults.full);
  }

  /** Starts again. The witness is no strict write: what it last said may be gone. */
  restart(keepsWitness: boolean): void {
    this.#isDead = false;
    this.#last = new Map();
    this.#turns = { running: 0 };
    if (!keepsWitness) this.witness = this.#earlier;
    this.#earlier = this.witness;
  }

  writeWitness(witness: Witness): void {
    this.#earlier = this.witness;
    this.witness = witness;
  }

  /** Runs work after all that was asked for the same thing before. */
  alone<T>(thing: unknown, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(thing) ?? Promise.resolve()).then(work, work);
    this.#last.set(
      thing,
      turn.catch(() => null),
    );
    return turn;
  }

  /** One turn after the other, whichever tab asks. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    // Of this life: what ends after the power was cut frees nothing of the next one.
    const turns = this.#turns;
    turns.running += 1;
    try {
      return await this.alone('turn', work);
    } finally {
      turns.running -= 1;
    }
  }

  /** A turn at once, or word that another has it. */
  ifFree<T>(work: (isFree: boolean) => Promise<T>): Promise<T> {
    return this.#turns.running > 0 ? work(false) : this.inTurn(() => work(true));
  }
}
