/** Root file pinned at build for training; null pins none. */
declare const __TRAINING_ROOTS__: unknown;
/** Root file pinned at build for a real issuer; null makes a training terminal. */
declare const __PRODUCTION_ROOTS__: unknown;
/** Text of the key set known at build, for training: a wiped store cannot go below its sequence; null embeds none. */
declare const __TRAINING_KEYSET__: string | null;
/** The same for a real issuer: `cles.json` beside its root file. */
declare const __PRODUCTION_KEYSET__: string | null;
