/** Words every room uses. */
export { accept, refuse, type Refusal, type Result } from './result.ts';
export { centimes, centimesMax, isCentimes, share, sumCentimes, type Centimes } from './centimes.ts';
export {
  addDays,
  ageInYears,
  civilDateFromCompact,
  civilDateInFrance,
  daysBetween,
  parseCivilDate,
  type CivilDate,
} from './civil-date.ts';
export { isNirWithKey, maskNir, nirKey } from './nir.ts';
export { ean13CheckDigit, isCip13 } from './cip13.ts';
export { fromBase64Url, toBase64Url } from './base64url.ts';
