// Builds the site the journeys run against: with a training issuer of its own, apart from the one of `npm start`.
import { build } from 'vite';

await build({ logLevel: 'warn' });
