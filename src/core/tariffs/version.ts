/** Name of the tables of this release: the day they were last changed. Kept in every invoice. */
export const tariffVersion = '2026-11-29';

/** Checksum of the rows of this release; a test recomputes it, so that no row changes under an old version. */
export const tariffSha256 = 'IzN_vFjox3t8RnYBBD0xGjwjc4xy11B3pNKDf6n5tSg';
