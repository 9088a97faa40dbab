import type { Professional } from './signed-directory.ts';

/** A professional found, and how far from the chosen place; null when none was chosen. */
export interface Found {
  readonly professional: Professional;
  readonly km: number | null;
}

interface Place {
  readonly lat: number;
  readonly lon: number;
}

/** The middle of a town's professionals, as the place one is at; null for a town that is not in the list. */
export function placeOf(town: string, entries: readonly Professional[]): Place | null {
  const there = entries.filter((entry) => entry.town === town);
  if (there.length === 0) return null;
  const mean = (of: (entry: Professional) => number) => there.reduce((sum, entry) => sum + of(entry), 0) / there.length;
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
}

/** The towns of the list, in alphabetical order. */
export function townsOf(entries: readonly Professional[]): readonly string[] {
  return [...new Set(entries.map(({ town }) => town))].sort((a, b) => a.localeCompare(b, 'fr'));
}

/** Professionals whose words hold those typed, whatever their accents and case; nearest first when a place is chosen. */
export function findProfessionals(
  entries: readonly Professional[],
  typed: string,
  { from, kindName }: { readonly from: Place | null; readonly kindName: (kind: Professional['kind']) => string },
): readonly Found[] {
  const wanted = plain(typed)
    .split(' ')
    .filter((word) => word !== '');
  const found = entries
    .filter(({ name, kind, address, town }) => {
      const words = plain([name, kindName(kind), address, town].join(' '));
      return wanted.every((word) => words.includes(word));
    })
    .map((professional) => ({ professional, km: from ? distanceKm(from, professional) : null }));
  return found.sort(
    (a, b) => (a.km ?? 0) - (b.km ?? 0) || a.professional.name.localeCompare(b.professional.name, 'fr'),
  );
}

/** Great-circle distance in kilometres (haversine, Earth of 6,371 km). */
export function distanceKm(a: Place, b: Place): number {
  const radians = (value: number) => (value / 100_000) * (Math.PI / 180);
  const half = (x: number, y: number) => Math.sin((radians(y) - radians(x)) / 2) ** 2;
  const chord = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * 6_371 * Math.asin(Math.sqrt(Math.min(1, chord)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
