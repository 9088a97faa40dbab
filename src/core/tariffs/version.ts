/** Name of the tables of this release: the day they were last changed. Kept in every invoice. */
export const tariffVersion = '2026-11-24';

/** Checksum of the rows of this release; a test recomputes it, so that no row changes under an old version. */
export const tariffSha256 = 'qlVEpB6Ru6Yt_JAXV8cqUBzAxaKnLkohvRBH--wTMkw';
