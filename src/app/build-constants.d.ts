/** Root file pinned at build for training; null pins none. */
declare const __TRAINING_ROOTS__: unknown;
/** Root file pinned at build for a real issuer; null makes a training terminal. */
declare const __PRODUCTION_ROOTS__: unknown;
