import { buildCatalogue, type BdpmFiles } from '#core/acts';
import type { ImportAnswer } from './worker-importer.ts';

self.onmessage = ({ data }: MessageEvent<BdpmFiles>) => {
  const answer = (message: ImportAnswer) => self.postMessage(message);
  try {
    const { catalogue, report } = buildCatalogue(data);
    answer({ medicines: catalogue.medicines, report });
  } catch (error) {
    answer({ broken: error instanceof Error ? error.message : 'import broke' });
  }
};
