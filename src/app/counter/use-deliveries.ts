import { startTransition, useState } from 'react';
import type { Catalogue } from '#core/acts';
import {
  recognise,
  type AmcCardCode,
  type Delivered,
  type InsCode,
  type MedicineCode,
  type OtherName,
} from '#core/read';
import type { TariffTables } from '#core/tariffs';
import { checkIns } from '#flow/check-ins';
import { lineOfBox, type CounterState } from '#flow/counter';
import { playSound } from '#ui/components/play-sound.ts';
import type { Dispatch } from '#ui/features/invoice/dispatch.ts';
import { preferences } from '../preferences.ts';
import type { Wiring } from '../wiring.ts';
import type { Challenge } from './use-challenge.ts';

interface DeliveriesNeeds {
  readonly wiring: Wiring;
  readonly catalogue: Catalogue | null;
  readonly tables: TariffTables | null | undefined;
  readonly state: CounterState;
  readonly dispatch: Dispatch;
  readonly challenge: Challenge;
}

/** What was read and cannot be used here, to be named to the person who showed it. */
export interface Unused {
  readonly foreign: OtherName | null;
  /** A box that the catalogue does not know. */
  readonly unknownBox: string | null;
  /** A box where no box is sold. */
  readonly boxElsewhere: string | null;
}

const loud = 0.8;
const volume = () => (preferences().sound === 'on' ? loud : 0);

const nothingUnused: Unused = { foreign: null, unknownBox: null, boxElsewhere: null };

/** What the readers deliver, brought to the counter: a phone is checked, a box becomes a line, anything else is named. */
export function useDeliveries({ wiring, catalogue, tables, state, dispatch, challenge }: DeliveriesNeeds) {
  const [unused, setUnused] = useState(nothingUnused);
  const [lastReadMs, setLastReadMs] = useState<number | null>(null);

  const readPhone = async (text: string, readAt: number) => {
    if (isOnTicket(text, state)) return;
    if (state.refusal) dispatch({ type: 'dismiss-refusal' });
    const trust = await wiring.trust();
    const checked = await trust.checkPhone(text, readAt, challenge.digits ?? undefined);
    playSound(checked.kind === 'verified' ? 'verified' : 'refused', volume());
    if (checked.kind === 'verified') {
      challenge.renew();
      // The whole counter is drawn anew: in slices, so that no key and no frame waits for all of it.
      startTransition(() => {
        setLastReadMs(checked.bearer.kind === 'verified' ? checked.bearer.tookMs : null);
        dispatch({ type: 'verified', bearer: checked.bearer });
      });
    } else dispatch({ type: 'refused', refusal: checked.refusal });
  };

  const readBox = ({ cip13, expiry }: MedicineCode) => {
    if (!catalogue) return setUnused({ ...nothingUnused, boxElsewhere: cip13 });
    // Until the tables were read no page stands that could show the line.
    if (!tables) return;
    const medicine = catalogue.byCip13.get(cip13);
    if (!medicine) return setUnused({ ...nothingUnused, unknownBox: cip13 });
    playSound('read', volume());
    dispatch({ type: 'add-box', box: lineOfBox(medicine, { expiry, on: state.draft.date, tables }) });
  };

  const readPaper = async (paper: InsCode | AmcCardCode) => {
    playSound('read', volume());
    dispatch({ type: 'paper', paper: paper.kind === 'ins' ? await checkIns(paper, wiring.insKeys) : paper });
  };

  /** True when the counter has something to do with it. */
  const onCode = (delivered: Delivered, readAt: number): boolean => {
    const found = recognise(delivered);
    setUnused(found.kind === 'other' ? { ...nothingUnused, foreign: found.name } : nothingUnused);
    if (found.kind === 'token') void readPhone(found.text, readAt);
    if (found.kind === 'medicine') readBox(found);
    if (found.kind === 'ins' || found.kind === 'amc-card') void readPaper(found);
    return found.kind !== 'other' && (found.kind !== 'medicine' || catalogue !== null);
  };
  return { unused, lastReadMs, onCode };
}

/** True for the very code that opened this ticket, shown or scanned again: it is no second reading. */
function isOnTicket(text: string, { bearer }: CounterState): boolean {
  return bearer?.kind === 'verified' && bearer.proof.presentation === text;
}
