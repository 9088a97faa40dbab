/** Invoice summaries between a till and a phone: signed by the one, sealed for the other. Loaded when one is shown. */
export { openSummary, type OpenSummaryCode, type SignedSummary } from './open-summary.ts';
export { sealSummary, type TillSigner } from './seal-summary.ts';
