// Serves the built pages for one lane of the journeys, with a fresh copy of the training issuer that they trust: what
// the journeys of another lane, or of an earlier run, did to its people does not show here.
// Options are those of start.mjs; the copy goes where COMPTOIR_TRAINING_DIR says.
import { cpSync, rmSync } from 'node:fs';
import { builtTraining } from './test-places.mjs';

const copy = process.env.COMPTOIR_TRAINING_DIR;
if (copy === builtTraining) throw new Error('COMPTOIR_TRAINING_DIR must name a folder for the copy');
rmSync(copy, { recursive: true, force: true });
cpSync(builtTraining, copy, { recursive: true });
await import('./start.mjs');
