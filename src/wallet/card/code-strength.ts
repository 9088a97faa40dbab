/** Why a secret code is not accepted: wrong length, or one of the first codes a finder would try. */
export type CodeFault = 'length' | 'easy';

/** Checks a new secret code: 4 to 6 digits, not one digit repeated, not a run such as 1234 or 9876. */
export function faultOfCode(code: string): CodeFault | null {
  if (!/^\d{4,6}$/.test(code)) return 'length';
  const steps = new Set(Array.from(code.slice(1), (digit, i) => Number(digit) - Number(code[i])));
  const [step] = steps;
  return steps.size === 1 && step !== undefined && Math.abs(step) <= 1 ? 'easy' : null;
}
