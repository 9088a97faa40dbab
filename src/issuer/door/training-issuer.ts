import { accept, refuse, type Result } from '#core/shared';
import type { HolderJwk } from '#core/token';
import { createIssuer } from '../create-issuer.ts';
import { enrol, type EnrolCode, type EnrolWish, type Enrolled } from '../enrol.ts';
import type { IssuerRecord } from '../issuer-record.ts';
import type { TrustFile } from '../publish.ts';
import { phoneThumbprint } from '../keys/key-pair.ts';
import { makeRoots } from '../keys/root-file.ts';
import type { Enrolment, Register } from '../register.ts';
import { trainingDirectory } from '../directory/training-directory.ts';
import { activeKey } from '../keys/signing-key.ts';
import { signCompact } from '../keys/signed-json.ts';
import { signerOf } from '../keys/signer.ts';
import { openDoorServices, type DoorServices } from './door-services.ts';
import { fileRegister } from './file-register.ts';
import type { IssuerClock } from './issuer-clock.ts';
import { issuerFolder, writeNewIssuer } from './issuer-folder.ts';
import { publishFolder } from './publish-folder.ts';

/** The training issuer as it runs beside the pages. */
export interface TrainingIssuer {
  readonly record: IssuerRecord;
  readonly register: Register;
  readonly clock: IssuerClock;
  /** The enrolment of a phone's key, if there is one. */
  findPhone(holder: HolderJwk): Promise<Enrolment | null>;
  readonly services: DoorServices;
  enrol(wanted: EnrolWish): Promise<Result<Enrolled, EnrolCode>>;
  /** Signs a statement under a type of its own with the key that signs credentials (`openStatement` reads it). */
  signStatement(type: string, claims: object): Promise<Result<string, 'ISSUER_NO_KEY'>>;
  /** Signs the trust files of this instant; calls queue, so that sequences go up in the order of the files. */
  publish(): Promise<ReadonlyMap<string, string>>;
  /** The files of the last publication, by published name. */
  published(): ReadonlyMap<string, string>;
}

/** Opens the training issuer of a folder, making it on first use, and publishes at once. */
export async function openTrainingIssuer(dir: string, clock: IssuerClock): Promise<TrainingIssuer> {
  const folder = issuerFolder(dir);
  if (!(await folder.readRecord()).ok) {
    const identity = { env: 'demo', iss: 'demo.comptoir.example', statusPrefix: 'https://st.example/d/' } as const;
    const roots = await makeRoots();
    for (const root of roots) await folder.writeRoot(root);
    await writeNewIssuer(folder, await createIssuer({ ...identity, now: clock.nowSeconds() }, roots));
  }
  const stored = await folder.readRecord();
  if (!stored.ok || stored.value.env !== 'demo') throw new Error(`${dir} does not hold a training issuer`);
  const record = stored.value;
  const register = fileRegister(folder.registerFile);
  const services = await openDoorServices(dir, clock);
  let published: ReadonlyMap<string, string> = new Map();
  let last: Promise<unknown> = Promise.resolve();

  async function signStatement(type: string, claims: object): Promise<Result<string, 'ISSUER_NO_KEY'>> {
    const key = activeKey(record.keys, 'droits', clock.nowSeconds());
    if (!key) return refuse('ISSUER_NO_KEY');
    const { jwk } = await folder.readKey(key.kid);
    const { iss, env } = record;
    return accept(await signCompact(type, { iss, env, ...claims }, { kid: key.kid, sign: await signerOf(jwk) }));
  }

  async function publishNow(): Promise<ReadonlyMap<string, string>> {
    const files = new Map<string, string>();
    const write = ({ name, text }: TrustFile) => Promise.resolve(void files.set(name, text));
    const done = await publishFolder({ folder, register, now: clock.nowSeconds(), findRoot: folder.findRoot }, write);
    if (!done.ok) throw new Error(`the training issuer cannot publish (${done.code})`);
    const directory = await signStatement('cpt1-annuaire+jwt', trainingDirectory(clock.nowSeconds()));
    if (directory.ok) files.set('annuaire.jwt', directory.value);
    published = files;
    return files;
  }

  const issuer: TrainingIssuer = {
    record,
    register,
    clock,
    services,
    signStatement,
    findPhone: async (holder) => register.find({ phone: await phoneThumbprint(holder) }),
    enrol: (wanted) =>
      enrol(wanted, {
        record,
        register,
        readKey: (kid) => folder.readKey(kid),
        random: clock.random,
        now: clock.nowSeconds(),
      }),
    publish: () => {
      const next = last.then(publishNow);
      last = next.catch(() => undefined);
      return next;
    },
    published: () => published,
  };
  await issuer.publish();
  return issuer;
}
