import type { Enrolment, Register } from './register.ts';

/** One phone at a time: opposes every other phone of the same insured person, and answers how many there were. */
export async function opposeOthers(register: Register, kept: Enrolment, now: number): Promise<number> {
  const phones = await register.phonesOf(kept.person.ass.nir);
  const others = phones.filter(({ handle, opposedAt }) => handle !== kept.handle && opposedAt === undefined);
  for (const { handle } of others) await register.oppose(handle, now);
  return others.length;
}
