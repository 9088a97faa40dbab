import type { Guarantee } from '#core/rights';

/** What this invoice has already drawn on the yearly guarantees. */
export class AmcLedger {
  readonly #drawn = new Map<Guarantee, number>();

  /** What is left of a yearly amount. */
  left(guarantee: Guarantee, yearlyCents: number): number {
    return Math.max(0, yearlyCents - (this.#drawn.get(guarantee) ?? 0));
  }

  draw(guarantee: Guarantee, cents: number): void {
    this.#drawn.set(guarantee, (this.#drawn.get(guarantee) ?? 0) + cents);
  }
}
