import type { Result } from '#core/shared';
import type { HolderJwk } from '#core/token';
import { createIssuer } from '../create-issuer.ts';
import { enrol, type EnrolCode, type Enrolled } from '../enrol.ts';
import type { IssuerRecord } from '../issuer-record.ts';
import type { TrustFile } from '../publish.ts';
import { phoneThumbprint } from '../keys/key-pair.ts';
import { makeRoots } from '../keys/root-file.ts';
import type { Enrolment, Register } from '../register.ts';
import { fileRegister } from './file-register.ts';
import { issuerFolder, writeNewIssuer } from './issuer-folder.ts';
import { publishFolder } from './publish-folder.ts';

/** Clock and chance of the running issuer. */
export interface IssuerClock {
  readonly nowSeconds: () => number;
  readonly random: (count: number) => Uint8Array;
}

/** The training issuer as it runs beside the pages. */
export interface TrainingIssuer {
  readonly record: IssuerRecord;
  readonly register: Register;
  readonly clock: IssuerClock;
  /** The enrolment of a phone's key, if there is one. */
  findPhone(holder: HolderJwk): Promise<Enrolment | null>;
  enrol(wanted: Parameters<typeof enrol>[0]): Promise<Result<Enrolled, EnrolCode>>;
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
  let published: ReadonlyMap<string, string> = new Map();
  let last: Promise<unknown> = Promise.resolve();

  async function publishNow(): Promise<ReadonlyMap<string, string>> {
    const files = new Map<string, string>();
    const write = ({ name, text }: TrustFile) => Promise.resolve(void files.set(name, text));
    const done = await publishFolder({ folder, register, now: clock.nowSeconds(), findRoot: folder.findRoot }, write);
    if (!done.ok) throw new Error(`the training issuer cannot publish (${done.code})`);
    published = files;
    return files;
  }

  const issuer: TrainingIssuer = {
    record,
    register,
    clock,
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
