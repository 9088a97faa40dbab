import type { Pathway } from '#core/price';
import type { AmcCardCode, InsCode } from '#core/read';
import type { Bearer, PersonAmc } from './bearer.ts';
import type { Cause, Draft, NewLine, Prescription } from './draft.ts';
import type { AskedAmount, Panel, RefusedReading, ValidatedInvoice } from './state.ts';

/** What can happen at the counter. */
export type CounterEvent =
  | { readonly type: 'verified'; readonly bearer: Bearer }
  | { readonly type: 'refused'; readonly refusal: RefusedReading }
  | { readonly type: 'dismiss-refusal' }
  | { readonly type: 'switch-patient' }
  | { readonly type: 'keep-patient' }
  | { readonly type: 'type-patient' }
  | { readonly type: 'go-without-proof' }
  | { readonly type: 'stop-typing' }
  | { readonly type: 'typed'; readonly bearer: Bearer }
  | { readonly type: 'paper'; readonly paper: InsCode | AmcCardCode }
  | { readonly type: 'type-amc'; readonly amc: PersonAmc | null }
  | { readonly type: 'choose-person'; readonly index: number }
  | { readonly type: 'next-person' }
  | { readonly type: 'choose-favourite'; readonly place: number }
  | { readonly type: 'add-act'; readonly code: string; readonly tooth?: string }
  | { readonly type: 'add-lines'; readonly lines: readonly NewLine[] }
  | { readonly type: 'add-box'; readonly box: NewLine }
  | { readonly type: 'change-line'; readonly id: number; readonly change: Partial<NewLine> }
  | { readonly type: 'refuse-line'; readonly id: number; readonly boxes: number }
  | { readonly type: 'remove-line'; readonly id: number }
  | { readonly type: 'undo-remove' }
  | { readonly type: 'drop-fee'; readonly code: string }
  | { readonly type: 'settle-alert' }
  | { readonly type: 'answer-ald'; readonly related: boolean }
  | { readonly type: 'select'; readonly id: number }
  | { readonly type: 'select-next'; readonly by: 1 | -1 }
  | { readonly type: 'pathway'; readonly pathway: Pathway }
  | { readonly type: 'next-pathway' }
  | { readonly type: 'time'; readonly time: string | null }
  | { readonly type: 'cause'; readonly cause: Cause }
  | { readonly type: 'prescribe'; readonly prescription: Prescription }
  | { readonly type: 'third-party'; readonly thirdParty: Draft['thirdParty'] }
  | { readonly type: 'pay-by'; readonly means: Draft['means'] }
  | { readonly type: 'given'; readonly cents: number | null }
  | { readonly type: 'open'; readonly panel: Panel; readonly typed?: string }
  | { readonly type: 'ask-why'; readonly asked: AskedAmount }
  | { readonly type: 'park' }
  | { readonly type: 'resume'; readonly place: number }
  | { readonly type: 'commit' }
  | { readonly type: 'committed'; readonly invoice: ValidatedInvoice }
  | { readonly type: 'commit-refused'; readonly code: string }
  | { readonly type: 'abandon' };
