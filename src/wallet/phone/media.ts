/** Whether a media query holds on this phone. */
export function prefers(query: string): boolean {
  return matchMedia(query).matches;
}
