/** Codes of 8 digits that stand for a presentation until they are used or a minute has passed. */
export interface SpokenCodes {
  /** A new code; the one the same phone had before is worth nothing any more. */
  make(phone: string, presentation: string, now: number): { readonly code: string; readonly until: number };
  /** The presentation, once. */
  redeem(code: string, now: number): string | null;
}

/** A proof lives a minute and its verifier adds half of one: a longer code would only lead to a refusal. */
const lifeSeconds = 60;

/** Codes in memory: a restart makes the patient ask for another one. */
export function spokenCodes(random: (count: number) => Uint8Array): SpokenCodes {
  const live = new Map<string, { readonly phone: string; readonly presentation: string; readonly until: number }>();
  const newCode = (): string => {
    for (;;) {
      const code = String(new DataView(random(4).buffer).getUint32(0))
        .slice(-8)
        .padStart(8, '0');
      if (!live.has(code)) return code;
    }
  };
  const forget = (isOver: (entry: { readonly phone: string; readonly until: number }) => boolean) => {
    for (const [code, entry] of live) if (isOver(entry)) live.delete(code);
  };
  return {
    make: (phone, presentation, now) => {
      forget((entry) => entry.until <= now || entry.phone === phone);
      const code = newCode();
      const until = now + lifeSeconds;
      live.set(code, { phone, presentation, until });
      return { code, until };
    },
    redeem: (code, now) => {
      const found = live.get(code);
      live.delete(code);
      return found && found.until > now ? found.presentation : null;
    },
  };
}
