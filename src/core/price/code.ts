/** Why a situation is refused. The place is in `path`. */
export type PriceRefusalCode =
  | 'PRICE_INPUT_SHAPE'
  | 'PRICE_FIELD_UNKNOWN'
  | 'PRICE_FIELD_MISSING'
  | 'PRICE_VALUE_INVALID'
  | 'PRICE_AMOUNT_INVALID'
  | 'PRICE_DATE_INVALID'
  | 'PRICE_LINES_COUNT'
  | 'PRICE_LINE_KIND'
  | 'PRICE_TARIFF_UNKNOWN'
  | 'PRICE_CATALOGUE_MISSING'
  | 'PRICE_MEDICINE_UNKNOWN'
  | 'PRICE_COMBINATION_FORBIDDEN'
  | 'PRICE_AGE_FORBIDDEN'
  | 'PRICE_TOOTH_FORBIDDEN'
  | 'PRICE_AMOUNT_TOO_LARGE';

/** What the counter is told beside the amounts. */
export type NoteCode =
  | 'PRICE_BASE_GIVEN'
  | 'PRICE_THIRD_PARTY_NOT_ALLOWED'
  | 'PRICE_YEARLY_CAP_UNKNOWN'
  | 'PRICE_AMC_UNKNOWN'
  | 'PRICE_AMC_YEARLY_LEFT_UNKNOWN'
  | 'PRICE_CODED_WITH_OVERRUN'
  | 'PRICE_NOT_REIMBURSED'
  | 'PRICE_REFUSED_BY_AMO'
  | 'PRICE_EXEMPTION_NOT_IN_RIGHTS'
  | 'PRICE_CEILING_EXCEEDED'
  | 'PRICE_C2S_OVERRUN'
  | 'PRICE_TARIFF_UNSETTLED';

/** Every code of this room: the screen has a sentence for each. */
export type PriceCode = PriceRefusalCode | NoteCode;
