/**
 * `RIGHTS_CODE_UNKNOWN`: a code of the rights that this version does not know: the terminal needs updating, never a guess.
 * `RIGHTS_BENEFICIARY_UNKNOWN`: the proof names a person who is not in the rights.
 */
export type RightsRefusalCode = 'RIGHTS_CODE_UNKNOWN' | 'RIGHTS_BENEFICIARY_UNKNOWN';

/** A person without a right on the day: a state of the screen, not a refusal of the token. */
export type RightsStateCode = 'RIGHTS_NOT_COVERED';

/** Every code of this room: the screen has a sentence for each. */
export type RightsCode = RightsRefusalCode | RightsStateCode;
