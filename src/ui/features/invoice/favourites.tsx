import type { CounterState, Favourite } from '#flow/counter';
import { Chip, ChipGroup } from '#ui/components/chip.tsx';
import { invoiceText } from '#ui/text/invoice.ts';
import { useActName } from '#ui/text/use-act-name.ts';
import { useText } from '#ui/text/use-text.ts';
import { chosenFavourite } from './chosen-favourite.ts';
import type { Dispatch } from './dispatch.ts';

interface FavouritesProps {
  readonly favourites: readonly Favourite[];
  readonly state: CounterState;
  readonly dispatch: Dispatch;
}

/** The usual acts of this practitioner, one key apart. */
export function Favourites({ favourites, state, dispatch }: FavouritesProps) {
  const text = useText(invoiceText);
  const actName = useActName();
  if (favourites.length === 0) return null;
  const chosen = chosenFavourite(favourites, state);
  // A doctor's chips say the code; a dentist's, whose codes say nothing, the name of the act.
  const nameOf = (name: string, code: string | undefined) => (name === code ? name : actName(code, name));
  return (
    <ChipGroup label={text.favourites}>
      {favourites.map(({ name, codes }, place) => (
        <Chip key={name} chosen={place === chosen} onChoose={() => dispatch({ type: 'choose-favourite', place })}>
          {codes.length > 1 ? codes.join(' + ') : nameOf(name, codes[0])}
        </Chip>
      ))}
    </ChipGroup>
  );
}
