import type { TrustAges } from '#ui/features/frame/trust-age.tsx';

/** Ages of the trust files of this terminal; null while it holds none. */
export function useTrustAges(): TrustAges | null {
  return null;
}
