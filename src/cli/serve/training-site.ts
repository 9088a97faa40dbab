import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerAtDoor, isAtDoor } from '../../issuer/door/door.ts';
import { openTrainingIssuer, type TrainingIssuer } from '../../issuer/door/training-issuer.ts';
import { relyingParty } from './relying-party.ts';
import { respond } from './respond.ts';
import { servedFile, serveFiles, type ServedFile } from './serve-files.ts';

/** Trust files are published again every six hours (token.md §6). */
const publishEveryMs = 6 * 3_600_000;

/** The training issuer's part of the site. */
export interface TrainingSite {
  /** What an officer types to open the desk of the training identity provider. */
  readonly deskCode: string;
  /** Answers a request under `/trust/`, of the issuer's door or of the demonstration service; false leaves it. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

/** Opens the issuer of a folder, publishes now and every six hours while the process runs. */
export async function openTrainingSite(dir: string, report: (line: string) => void): Promise<TrainingSite> {
  const issuer = await openTrainingIssuer(dir, {
    nowSeconds: () => Math.floor(Date.now() / 1000),
    random: (count) => new Uint8Array(randomBytes(count)),
  });
  const publish = () => {
    issuer.publish().catch(() => report('The training issuer could not publish; the last trust files stay in place.'));
  };
  setInterval(publish, publishEveryMs).unref();
  const service = relyingParty();
  return {
    handle: async (request, response) =>
      (await handle(request, response, issuer)) || (await service(request, response)),
    deskCode: issuer.services.deskCode,
  };
}

async function handle(request: IncomingMessage, response: ServerResponse, issuer: TrainingIssuer): Promise<boolean> {
  const path = (request.url ?? '').split('?')[0] ?? '';
  if (path.startsWith('/trust/')) {
    serveFiles(request, response, trustFile(path, issuer), 'no-cache');
    return true;
  }
  if (!isAtDoor(path)) return false;
  const { status, json } = await answerAtDoor(request, issuer);
  respond(request, response, { status, type: 'application/json', body: JSON.stringify(json) });
  return true;
}

/** A file of the last publication; the name is looked up as it is, never joined to a folder. */
function trustFile(path: string, issuer: TrainingIssuer): ServedFile | undefined {
  const prefix = '/trust/demo/';
  const text = path.startsWith(prefix) ? issuer.published().get(path.slice(prefix.length)) : undefined;
  return text === undefined ? undefined : servedFile(text, typeOf(path));
}

function typeOf(path: string): string {
  if (path.endsWith('.json')) return 'application/json';
  return path.endsWith('/annuaire.jwt') ? 'application/jwt' : 'application/statuslist+jwt';
}
