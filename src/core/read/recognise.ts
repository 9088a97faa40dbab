import { recogniseAmcCard } from './amc-card/amc-card.ts';
import { makePlain, type Delivered } from './delivered.ts';
import { recogniseEuCertificate } from './eu-certificate/eu-certificate.ts';
import { recogniseIns } from './ins/ins.ts';
import { recogniseMedicine } from './medicine/medicine.ts';
import { recogniseProduct } from './product/product.ts';
import { recogniseSmartHealthCard } from './smart-health-card/smart-health-card.ts';
import { recogniseToken } from './token/token.ts';
import { recogniseWebAddress } from './web-address/web-address.ts';

/** Every kind of code the counter knows, the most specific first. A new kind is one folder and one line. */
const kinds = [
  recogniseToken,
  recogniseMedicine,
  recogniseIns,
  recogniseSmartHealthCard,
  recogniseEuCertificate,
  recogniseWebAddress,
  recogniseProduct,
  recogniseAmcCard,
] as const;

/** A code no kind claims. */
interface Unknown {
  readonly kind: 'other';
  readonly name: 'unknown';
}

/**
 * What was read. `token`, `medicine`, `ins` and `amc-card` are used at the counter; `other` is named for the person
 * who showed it and never accepted.
 */
export type Recognised = Exclude<ReturnType<(typeof kinds)[number]>, null> | Unknown;

/**
 * Says which kind of code a reader delivered and what it holds. Nothing here is trusted: a `token` has the shape of
 * one and is judged by the verification alone.
 */
export function recognise(delivered: Delivered): Recognised {
  const plain = makePlain(delivered);
  if (plain) {
    for (const kind of kinds) {
      const found = kind(plain);
      if (found) return found;
    }
  }
  return { kind: 'other', name: 'unknown' };
}

/** Names of what is recognised and not accepted. */
export type OtherName = Extract<Recognised, { kind: 'other' }>['name'];
