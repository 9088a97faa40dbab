// Tests build and serve elsewhere than `npm start`, so that both can run at once and neither disturbs the other.
export const builtTraining = 'node_modules/.cache/comptoir-test/training';
process.env.COMPTOIR_DIST ??= 'node_modules/.cache/comptoir-test/dist';
process.env.COMPTOIR_TRAINING_DIR ??= builtTraining;
