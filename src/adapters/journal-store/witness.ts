import type { Env } from '#core/token';
import type { Witness, WitnessPort } from '#flow/journal-ports';
import { byReach } from '#flow/journal/head-after';

/** Where a line of text is kept outside the databases. */
export interface Notebook {
  /** What is written under a name, in each place that has something. */
  read(name: string): readonly string[];
  write(name: string, line: string): void;
}

function readLine(line: string): Witness | null {
  try {
    const { seq, hash, at, invoices, restarts }: Partial<Witness> = JSON.parse(line) ?? {};
    const isWhole = Number.isSafeInteger(seq) && Number.isSafeInteger(invoices);
    if (!isWhole || typeof hash !== 'string' || typeof at !== 'string') return null;
    const again = Number.isSafeInteger(restarts) ? { restarts: Number(restarts) } : {};
    return { seq: Number(seq), hash, at, invoices: Number(invoices), ...again };
  } catch {
    return null;
  }
}

/**
 * The witness of the last commit: a tail that both rooms lost leaves no other trace. A notebook that cannot be written
 * stops nothing: the rooms have committed by then.
 */
export function openWitness(notebook: Notebook, env: Env): WitnessPort {
  const name = `comptoir-head-${env}`;
  return {
    read: () => notebook.read(name).map(readLine).reduce(later, null),
    write: (witness) => notebook.write(name, JSON.stringify(witness)),
  };
}

function later(one: Witness | null, other: Witness | null): Witness | null {
  if (!one || !other) return one ?? other;
  return byReach(other, one) > 0 ? other : one;
}
