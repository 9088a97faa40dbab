import { refuseBombs, timeVerification } from './verify-timing.ts';

/** The same timing in a page, under the product's headers. */
Object.assign(globalThis, { timeVerification, refuseBombs });
