import { useQuery, useQueryClient } from '@tanstack/react-query';
import { personOf, type CounterState } from '#flow/counter';
import { knownTeeth, openQuotesOf, type KnownTeeth, type StoredQuote } from '#flow/quote';
import type { QuotePorts } from '#flow/quote-ports';
import type { Wiring } from '../wiring.ts';

const untold: KnownTeeth = { crowned: [], absent: [] };
const none: readonly StoredQuote[] = [];

/** What this practice keeps about the patient's teeth. A store in trouble shows nothing; the ticket says it. */
export interface PatientQuotes {
  readonly offered: readonly StoredQuote[];
  readonly history: KnownTeeth;
  /** Reads both again: a quote was saved or billed. */
  readonly refresh: () => void;
}

/** The ports of quotes among those of the terminal. */
export async function quotePorts({ env, kept }: Pick<Wiring, 'env' | 'kept'>): Promise<QuotePorts> {
  const { quotes, journal } = await kept();
  return { env, quotes, codec: journal.codec, journal: journal.store };
}

/** The open quotes and known teeth of the person the ticket is for. The cache is keyed by the ticket, never by a name. */
export function usePatientQuotes(state: CounterState, wiring: Wiring): PatientQuotes {
  const queries = useQueryClient();
  const person = personOf(state);
  const { id, date } = state.draft;
  const about = [id, state.personIndex, person !== null];
  const { data: offered = none } = useQuery({
    queryKey: ['quotes', 'open', ...about],
    enabled: person !== null,
    queryFn: async () => {
      const found = person ? await openQuotesOf(person, date, await quotePorts(wiring)) : null;
      return found?.ok === true ? found.value : none;
    },
  });
  const { data: history = untold } = useQuery({
    queryKey: ['quotes', 'teeth', ...about],
    enabled: person !== null,
    queryFn: async () => {
      const known = person ? await knownTeeth(person, (await wiring.kept()).journal) : null;
      return known?.ok === true ? known.value : untold;
    },
  });
  return { offered, history, refresh: () => void queries.invalidateQueries({ queryKey: ['quotes'] }) };
}
