/** Codes of a presentation that could not be read off the wire (token.md §8, steps 1–4). */
export type WireCode =
  | 'WIRE_TYPE'
  | 'WIRE_TOO_LONG'
  | 'WIRE_TOO_SHORT'
  | 'WIRE_CHARSET'
  | 'WIRE_LENGTH'
  | 'WIRE_RANGE'
  | 'WIRE_VERSION'
  | 'WIRE_CHECKSUM'
  | 'WIRE_SHAPE'
  | 'B64_NOT_CANONICAL'
  | 'HEADER_NOT_ALLOWED'
  | 'SIG_LENGTH';

/** Codes of a compressed payload (step 8). */
export type DeflateCode = 'DEFLATE_TRUNCATED' | 'DEFLATE_BAD' | 'DEFLATE_TOO_LARGE' | 'DEFLATE_TRAILING';

/** Codes of a payload that is not strict canonical JSON (step 8). */
export type JsonCode = 'JSON_UTF8' | 'JSON_SYNTAX' | 'JSON_SHAPE' | 'JSON_NOT_CANONICAL';

/** Codes of claims whose members or values break the profile, whoever signed them (step 9). */
export type ClaimCode =
  'CLAIM_MISSING' | 'CLAIM_UNKNOWN' | 'CLAIM_SHAPE' | 'CLAIM_FORMAT' | 'NIR_KEY' | 'CLAIM_TEXT' | 'BEN_DUPLICATE';

/** Every reason the wire format alone may give. */
export type TokenCode = WireCode | DeflateCode | JsonCode | ClaimCode;
