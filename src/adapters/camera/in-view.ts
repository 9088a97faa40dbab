/** How long a code must be out of sight before showing it again counts as showing it again. */
const forgetAfterMs = 3000;

/** Remembers what stands before the camera, so that a code held there is read once and two codes are read once each. */
export interface InView {
  /** True when this code was not in view a moment ago. */
  isNew(text: string, nowMs: number): boolean;
}

/** Starts with nothing in view. */
export function createInView(): InView {
  const lastSeen = new Map<string, number>();
  return {
    isNew(text, nowMs) {
      for (const [other, seen] of lastSeen) if (nowMs - seen > forgetAfterMs) lastSeen.delete(other);
      const isNew = !lastSeen.has(text);
      lastSeen.set(text, nowMs);
      return isNew;
    },
  };
}
