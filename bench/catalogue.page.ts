import { buildCatalogue, type BdpmFiles, type Medicine } from '../src/core/acts/index.ts';
import { timeCatalogue } from './catalogue-timing.ts';

/** The one policy that the product's headers allow. */
interface Factory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Imports in a worker of its own, as the terminal does; this very module is its code. */
function worker(): (files: BdpmFiles) => Promise<readonly Medicine[]> {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
  const policy = trustedTypes?.createPolicy('comptoir#url', { createScriptURL: (url) => url });
  const url = policy?.createScriptURL('/main.mjs') ?? '/main.mjs';
  return (files) =>
    new Promise((done) => {
      const working = new Worker(url, { type: 'module' });
      working.onmessage = ({ data }: MessageEvent<readonly Medicine[]>) => {
        working.terminate();
        done(data);
      };
      working.postMessage(files);
    });
}

async function bytes(name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(`/${name}`)).arrayBuffer());
}

if (typeof document === 'undefined') {
  self.onmessage = ({ data }: MessageEvent<BdpmFiles>) => self.postMessage(buildCatalogue(data).catalogue.medicines);
} else {
  const work = worker();
  Object.assign(globalThis, {
    timeCatalogue: async (imports: number) => {
      const presentations = await bytes('CIS_CIP_bdpm.txt');
      const specialities = await bytes('CIS_bdpm.txt');
      const generics = await bytes('CIS_GENER_bdpm.txt');
      const files = { presentations, specialities, generics };
      return timeCatalogue({ files, imports, work, clock: () => performance.now() });
    },
  });
}
