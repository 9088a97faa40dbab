import type { Env } from '#core/token';
import type { Witness, WitnessPort } from '#flow/journal-ports';

/** Where a line of text is kept outside the databases: `localStorage`, or a test's own. */
export interface Notebook {
  read(name: string): string | null;
  write(name: string, line: string): void;
}

function readLine(line: string | null): Witness | null {
  if (line === null) return null;
  try {
    const { seq, hash, at, invoices }: Partial<Witness> = JSON.parse(line) ?? {};
    const isWhole = Number.isSafeInteger(seq) && Number.isSafeInteger(invoices);
    if (!isWhole || typeof hash !== 'string' || typeof at !== 'string') return null;
    return { seq: Number(seq), hash, at, invoices: Number(invoices) };
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
    read: () => readLine(notebook.read(name)),
    write: (witness) => notebook.write(name, JSON.stringify(witness)),
  };
}

/** The browser's own storage of lines as a notebook. */
export function storageNotebook(storage: Storage): Notebook {
  return {
    read: (name) => storage.getItem(name),
    write: (name, line) => {
      try {
        storage.setItem(name, line);
      } catch {
        // Full: the previous witness stays, and is still true of the past.
      }
    },
  };
}
