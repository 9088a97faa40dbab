import type { Agree, Writing } from '../../journal-ports.ts';

/** For a room that is written by itself. */
export function alone(rows: Writing['rows'], to: Writing['to']): Agree {
  return (isAsExpected) => Promise.resolve(isAsExpected ? { rows, to } : null);
}

/**
 * Lets so many parties write one thing together, or none of it: each takes a voice and speaks once; whoever says no first,
 * or a writing that comes to nothing, decides for all.
 */
export function agreement(parties: number, writing: Promise<Writing | null>): () => Agree {
  let missing = parties;
  let decide: (answer: Promise<Writing | null> | null) => void = () => undefined;
  const decided = new Promise<Writing | null>((answer) => (decide = answer));
  const made = writing.catch(() => null).then((one) => (one === null && decide(null), one));
  return () => {
    let hasSpoken = false;
    return (isAsExpected) => {
      if (!hasSpoken) missing -= 1;
      hasSpoken = true;
      if (!isAsExpected) decide(null);
      else if (missing === 0) decide(made);
      return decided;
    };
  };
}
