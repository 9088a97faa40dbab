import type { CounterState, Favourite } from '#flow/counter';

/** Place of the favourite that the ticket holds; -1 when it holds something else. */
export function chosenFavourite(favourites: readonly Favourite[], { draft }: CounterState): number {
  const codes = draft.lines.map(({ code }) => code).join();
  return favourites.findIndex((favourite) => favourite.codes.join() === codes);
}
