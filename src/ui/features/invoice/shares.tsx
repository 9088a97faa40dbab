import type { Breakdown } from '#core/price';
import type { Draft, Person } from '#flow/counter';
import { borneBy, PayerShare, PayerShares } from '#ui/components/payer-shares.tsx';
import type { Payer } from '#ui/components/split-bar.tsx';
import { ticketText } from '#ui/text/ticket.ts';
import { useText } from '#ui/text/use-text.ts';
import { AskedCents } from './asked-cents.tsx';
import type { Dispatch } from './dispatch.ts';
import { otherThirdParty, ThirdParty } from './third-party.tsx';

interface SharesProps {
  readonly totals: Breakdown['totals'];
  readonly person: Person;
  readonly thirdParty: Draft['thirdParty'];
  readonly dispatch: Dispatch;
}

/** How the total is shared: AMO, a second public payer when there is one, AMC, patient. The order never changes. */
export function Shares({ totals, person, thirdParty, dispatch }: SharesProps) {
  const text = useText(ticketText);
  const [first] = person.amcs;
  const isC2s = person.patient.cover?.c2s === 'free' || person.patient.cover?.c2s === 'contribution';
  const turn = (payer: 'amo' | 'amc') => () =>
    dispatch({ type: 'third-party', thirdParty: otherThirdParty(thirdParty, payer) });
  const amo = <ThirdParty isPaid={thirdParty.amo} payer={text.amo} onTurn={turn('amo')} />;
  return (
    <PayerShares>
      <Share payer="amo" name={text.amo} cents={totals.amoCents} dispatch={dispatch}>
        {text.caisse(person.caisse)}, {amo}
      </Share>
      {totals.secondPublicCents > 0 && (
        <Share
          payer="second"
          name={isC2s ? text.c2s : text.localRegime}
          cents={totals.secondPublicCents}
          dispatch={dispatch}
        >
          {text.secondPublic}, {amo}
        </Share>
      )}
      <Share payer="amc" name={text.amc} cents={totals.amcCents} dispatch={dispatch}>
        {first ? (
          <>
            {text.amcNumber(first.number)}
            {first.from === 'typed' && `, ${text.amcTyped}`},{' '}
            <ThirdParty isPaid={thirdParty.amc} payer={text.amc} onTurn={turn('amc')} />
          </>
        ) : (
          text.noAmc
        )}
      </Share>
      <Share payer="patient" name={text.patient} cents={totals.patientCents} dispatch={dispatch}>
        {patientDetail(totals, text)}
      </Share>
    </PayerShares>
  );
}

function patientDetail({ patientCents, overrunCents }: Breakdown['totals'], text: (typeof ticketText)['fr']): string {
  if (patientCents === 0) return text.nothingLeft;
  return overrunCents > 0 ? text.overrun : text.patientShare;
}

interface ShareProps extends Pick<SharesProps, 'dispatch'> {
  readonly payer: Payer;
  readonly name: string;
  readonly cents: number;
  readonly children: React.ReactNode;
}

function Share({ payer, name, children, cents, dispatch }: ShareProps) {
  return (
    <PayerShare payer={payer} name={name} detail={children}>
      <AskedCents
        cents={cents}
        asked={{ place: null, amount: borneBy[payer] }}
        dispatch={dispatch}
        testId={`amount-${payer}`}
      />
    </PayerShare>
  );
}
