// Opens the training issuer of `npm start`, made on first use; it publishes at once and every six hours.
import { places } from './build-site.mjs';
import { loadCommandLine } from './comptoir.mjs';

/** The server's parts, and the training issuer's part of the site. */
export async function openTraining() {
  const { loadServer } = await loadCommandLine();
  const server = await loadServer();
  return { server, training: await server.openTrainingSite(places.training, (line) => console.error(line)) };
}
