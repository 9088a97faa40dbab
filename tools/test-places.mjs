// Tests build and serve elsewhere than `npm start`, so that both can run at once and neither disturbs the other.
process.env.COMPTOIR_DIST ??= 'node_modules/.cache/comptoir-test/dist';
process.env.COMPTOIR_TRAINING_DIR ??= 'node_modules/.cache/comptoir-test/training';
