import { summaryOf, type InvoiceBody, type InvoiceSummary } from '#core/record';
import {
  decodePresentation,
  isCoordinate,
  isJsonObject,
  isProofId,
  openProofPayload,
  openRightsPayload,
  type HolderJwk,
} from '#core/token';

/** What a till needs to give the patient a summary: what it says, and the phone it is sealed for. */
export interface SummaryForPhone {
  readonly summary: InvoiceSummary;
  readonly phone: HolderJwk;
  /** The presentation the invoice rests on: with it the relay knows that the phone was here. */
  readonly presentation: string;
}

/**
 * The summary of an invoice for the phone that proved the presence; null for an invoice without phone. The presentation
 * was verified before it was kept, so its key and number are read, not judged again.
 */
export function summaryForPhone(body: InvoiceBody, at: number): SummaryForPhone | null {
  if (!('presentation' in body.proof)) return null;
  const { presentation } = body.proof;
  const wire = decodePresentation(presentation);
  if (!wire.ok) return null;
  const rights = openRightsPayload(wire.value.rightsPayload);
  const proof = openProofPayload(wire.value.proofPayload);
  const phone = rights.ok ? keyOf(rights.value['cnf']) : null;
  const jti = proof.ok ? proof.value['jti'] : null;
  if (!phone || !isProofId(jti)) return null;
  return { summary: summaryOf(body, { jti, at }), phone, presentation };
}

function keyOf(cnf: unknown): HolderJwk | null {
  const jwk = isJsonObject(cnf) && isJsonObject(cnf['jwk']) ? cnf['jwk'] : {};
  const { x, y } = jwk;
  if (typeof x !== 'string' || typeof y !== 'string' || !isCoordinate(x) || !isCoordinate(y)) return null;
  return { kty: 'EC', crv: 'P-256', x, y };
}
