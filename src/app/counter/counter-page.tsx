import { isIdle, personOf, secondsLeft, waitsFor } from '#flow/counter';
import { priceInvoice } from '#flow/price-invoice';
import { nothingFound } from '#ui/features/invoice/ticket-check.ts';
import { actionText } from '#ui/text/actions.ts';
import { useText } from '#ui/text/use-text.ts';
import { PageFrame } from '../page-frame.tsx';
import { prefer } from '../preferences.ts';
import { useKeys } from '../use-keys.ts';
import { sideways } from './arrow-keys.ts';
import type { CounterPageProps } from './counter-page-props.ts';
import { CounterTicket } from './counter-ticket.tsx';
import { CounterWork } from './counter-work.tsx';
import { focusFirstField } from './focus-first-field.ts';
import { keyActions } from './key-actions.ts';
import { useCheck } from './use-check.ts';
import { useEnterGuard } from './use-enter-guard.ts';
import { useValidation } from './use-validation.ts';

/** The counter: reading, checking, pricing, collecting, validating, without leaving the page. */
export function CounterPage(props: CounterPageProps) {
  const { state, dispatch, practice, tables, now, wiring, onValidated } = props;
  const text = useText(actionText);
  const invoice = priceInvoice(state.draft, personOf(state), practice, tables);
  const left = state.bearer ? secondsLeft(state.bearer, now) : null;
  const { priced } = invoice;
  const checked = useCheck(state, invoice, tables);
  const check = checked ?? nothingFound;
  const forWaiting = priced.ok
    ? {
        ok: true,
        dueNowCents: priced.totals.dueNowCents,
        hasError: !checked || [...priced.notes, ...check.findings].some(({ level }) => level === 'error'),
      }
    : null;
  const waits = props.storage?.trouble ? 'storage' : waitsFor(state, forWaiting, left);
  const validate = useValidation({
    state,
    invoice,
    waits,
    practice,
    tables,
    kept: wiring.kept,
    dispatch,
    onValidated: () => {
      prefer({ means: state.draft.means });
      onValidated();
    },
  });
  const actions = keyActions({
    state,
    practice,
    text,
    dispatch,
    billQuote: props.quotes?.billFirst ?? null,
    correction: check.keyed?.correction ?? null,
  });
  useCounterKeys({ ...props, actions });
  return (
    <PageFrame
      {...props}
      route="counter"
      keys={actions}
      ticket={
        <CounterTicket
          {...props}
          invoice={invoice}
          check={check}
          waits={waits}
          secondsLeft={left}
          onValidate={validate}
        />
      }
    >
      <CounterWork {...props} invoice={invoice} check={check} />
    </PageFrame>
  );
}

type CounterKeysNeeds = CounterPageProps & { readonly actions: ReturnType<typeof keyActions> };

function useCounterKeys({ state, dispatch, practice, actions, readers, onPalette }: CounterKeysNeeds): void {
  const ignoresEnter = useEnterGuard(state, readers.reading !== null);
  const isPaying = () => document.activeElement?.matches('[data-means]') === true;
  const arrow = (by: 1 | -1) => sideways({ state, practice, dispatch, isPaying: isPaying() }, by);
  useKeys({
    ignoresEnter,
    keys: {
      ...Object.fromEntries(actions.map(({ keys, act }) => [keys, act])),
      'Control+K': onPalette,
      F1: onPalette,
      ArrowLeft: () => arrow(-1),
      ArrowRight: () => arrow(1),
      ArrowUp: () => dispatch({ type: 'select-next', by: -1 }),
      ArrowDown: () => dispatch({ type: 'select-next', by: 1 }),
      Tab: () => !isIdle(state) && focusFirstField(practice.profession),
    },
  });
}
