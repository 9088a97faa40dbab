import { guaranteeCategories, guaranteeKinds, type AmcContract, type Guarantee } from '#core/rights';
import { arrayOf, objectOf } from './check-object.ts';
import { boolean, cents, integer, oneOf } from './check-value.ts';
import { fault, type Check } from './fault.ts';

const percent = integer(0, 10_000);
const members = objectOf<Guarantee>(
  {
    category: oneOf(guaranteeCategories),
    kind: oneOf(guaranteeKinds),
    value: percent,
    valueNonOptam: percent,
    includesAmo: boolean,
    cents,
    per: oneOf(['act', 'year']),
    adds: boolean,
  },
  ['category', 'kind'],
);

/** A guarantee with the figure that its kind needs. */
const guarantee: Check = (value) => {
  const found = members(value);
  if (found) return found;
  const { kind, value: figure, cents: amount } = value as Guarantee;
  if ((kind === 'pctOfBase' || kind === 'pctOfPmss') && figure === undefined) {
    return fault('PRICE_FIELD_MISSING', 'value');
  }
  return kind === 'fixed' && amount === undefined ? fault('PRICE_FIELD_MISSING', 'cents') : null;
};

/** What a contract promises; none = nobody here knows. */
export const guarantees: Check = arrayOf(guarantee, 0, 50);

export const amcContract: Check = objectOf<AmcContract>({ responsible: boolean, guarantees }, ['guarantees']);
