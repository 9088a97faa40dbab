// Builds the site the journeys run against: with a training issuer of its own, apart from the one of `npm start`.
import './test-places.mjs';
const { openTraining } = await import('./training.mjs');
const { buildSite } = await import('./build-site.mjs');

await openTraining();
await buildSite();
