import { useState } from 'react';
import type { Breakdown } from '#core/price';
import type { AskedName } from '#flow/counter';
import { alternativeLetter, isBlocked, type PricedAlternative, type QuoteFrame } from '#flow/quote';
import { ActionButton } from '#ui/components/action-button.tsx';
import { DueAmount } from '#ui/components/amount.tsx';
import { Kbd } from '#ui/components/kbd.tsx';
import { TicketTotal } from '#ui/components/payer-shares.tsx';
import { SplitBar } from '#ui/components/split-bar.tsx';
import { Perforation, Ticket, TicketHead, TicketPart } from '#ui/components/ticket.tsx';
import { WhyAmount } from '#ui/components/why-amount.tsx';
import { quoteText } from '#ui/text/quote.ts';
import { ticketText } from '#ui/text/ticket.ts';
import { useText } from '#ui/text/use-text.ts';
import { QuoteShares, type QuotePayers } from './quote-shares.tsx';
import styles from './quote.module.css';

/** Where saving stands. */
export type QuoteSaving =
  | { readonly kind: 'open' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'saved'; readonly number: string };

interface QuoteTicketProps {
  readonly priced: readonly PricedAlternative[];
  readonly chosen: number;
  readonly frame: QuoteFrame;
  readonly payers: QuotePayers;
  readonly saving: QuoteSaving;
  readonly onSave: () => void;
  readonly onPrint: () => void;
  readonly onBill: () => void;
  /** Back to the patient, once the quote is saved. */
  readonly onFinish: () => void;
  readonly onAsk: (amount: AskedName) => void;
}

/** The ticket of a quote: the alternative looked at, shared, with what will be due on the day of care. */
export function QuoteTicket(props: QuoteTicketProps) {
  const { priced, chosen, saving, onAsk } = props;
  const text = useText(quoteText);
  const folding = useText(ticketText);
  const [isFolded, setFolded] = useState(true);
  const one = priced[chosen];
  const breakdown = one?.priced?.ok === true ? one.priced : null;
  return (
    <Ticket label={text.quote}>
      <div className={styles.folds} data-folded={isFolded}>
        <div className={styles.foldable}>
          <TicketPart>
            <TicketHead title={text.choice(alternativeLetter(chosen))} note={text.validSixMonths} />
            {breakdown && <Shared {...props} breakdown={breakdown} />}
          </TicketPart>
          <Perforation />
        </div>
        <TicketPart grow>
          {breakdown && (
            <>
              <div className={styles.dueLabel}>
                <span>{text.dueOnDay}</span>
                <button type="button" className={styles.why} onClick={() => onAsk('dueNowCents')}>
                  <span>{text.why}</span>
                  <Kbd keys="F4" />
                </button>
              </div>
              <DueAmount cents={breakdown.totals.dueNowCents} testId="amount-due" />
              {breakdown.totals.participationCents === 0 && <p className={styles.later}>{text.nothingLater}</p>}
            </>
          )}
          <div className={styles.foot}>
            {saving.kind === 'saved' ? (
              <SavedFoot {...props} number={saving.number} />
            ) : (
              <OpenFoot {...props} waits={waitsFor(one, saving, text)} />
            )}
            <div className={styles.unfold}>
              <ActionButton size="small" onPress={() => setFolded(!isFolded)}>
                {isFolded ? folding.unfold : folding.fold}
              </ActionButton>
            </div>
          </div>
        </TicketPart>
      </div>
    </Ticket>
  );
}

/** The total of the alternative looked at, and who pays what of it. */
function Shared({
  breakdown,
  priced,
  chosen,
  frame,
  payers,
  onAsk,
}: QuoteTicketProps & { readonly breakdown: Breakdown }) {
  const text = useText(quoteText);
  const { feeCents, amoCents, secondPublicCents, amcCents, patientCents } = breakdown.totals;
  return (
    <>
      <TicketTotal name={text.total}>
        <WhyAmount cents={feeCents} testId="amount-total" onWhy={() => onAsk('feeCents')} />
      </TicketTotal>
      <SplitBar shares={{ amo: amoCents, second: secondPublicCents, amc: amcCents, patient: patientCents }} />
      <QuoteShares breakdown={breakdown} frame={frame} payers={payers} priced={priced} chosen={chosen} onAsk={onAsk} />
    </>
  );
}

function waitsFor(
  one: PricedAlternative | undefined,
  saving: QuoteSaving,
  text: (typeof quoteText)['fr'],
): string | undefined {
  if (saving.kind === 'saving') return text.saving;
  if (one?.priced?.ok !== true) return text.waitsForChoice;
  return isBlocked(one) ? text.waitsForOther : undefined;
}

function OpenFoot({ saving, onSave, waits }: QuoteTicketProps & { readonly waits: string | undefined }) {
  const text = useText(quoteText);
  const keys = waits === undefined ? { keys: 'Enter' } : { waitsFor: waits };
  return (
    <>
      <ActionButton look="filled" size="large" onPress={onSave} {...keys}>
        {waits ?? text.save}
      </ActionButton>
      {saving.kind === 'refused' ? (
        <p className={`${styles.fine} ${styles.error}`} role="alert">
          {text.notSaved} <span className="mono">{saving.code}</span>
        </p>
      ) : (
        <p className={styles.fine}>{text.later}</p>
      )}
    </>
  );
}

function SavedFoot({ number, onPrint, onBill, onFinish }: QuoteTicketProps & { readonly number: string }) {
  const text = useText(quoteText);
  return (
    <>
      <p className={styles.saved} role="status">
        {text.saved(number)}
      </p>
      <div className={styles.then}>
        <ActionButton size="small" onPress={onPrint}>
          {text.printAgain}
        </ActionButton>
        <ActionButton size="small" keys="F6" onPress={onBill}>
          {text.bill}
        </ActionButton>
      </div>
      <ActionButton look="filled" size="large" keys="Enter" onPress={onFinish}>
        {text.finish}
      </ActionButton>
    </>
  );
}
