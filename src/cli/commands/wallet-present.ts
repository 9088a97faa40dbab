import { deflateSync } from 'fflate';
import { toDigits, toText, type UnlockMethod } from '#core/token';
import { signerOf } from '../../issuer/keys/signer.ts';
import { makePresentation, proofLifetimeSeconds } from '../../wallet/present/make-presentation.ts';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { instantOr } from '../instant.ts';
import { readCredentialFile } from '../read-credential-file.ts';
import { UsageError } from '../usage-error.ts';
import { writeQr } from '../write-qr.ts';

export const usage: CommandUsage = {
  line: '--credential CRED [--beneficiary N] [--amr pin|face|fpt|dev] [--nonce N] [--at INSTANT] [--text] [--qr FILE]',
  help: 'a presentation as the phone shows it: digits, or the cpt1: text',
  positionals: [0, 0],
  values: ['credential', 'beneficiary', 'amr', 'nonce', 'at', 'qr'],
  required: ['credential'],
  flags: ['text'],
};

/** Signs a fresh proof with the phone's key of CRED and prints the bare presentation. */
export async function run({ values, flags }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const held = readCredentialFile(await io.readText(values.get('credential') ?? ''));
  const iat = instantOr(values.get('at'), io.nowSeconds());
  const nonce = values.get('nonce');
  if (nonce !== undefined && !/^[\w-]{6,22}$/.test(nonce))
    throw new UsageError('--nonce takes 6 to 22 of A-Z a-z 0-9 _ -');
  const beneficiary = readBeneficiary(values.get('beneficiary'), held.beneficiaryCount);
  const presentation = await makePresentation({
    credential: held.credential,
    sign: await signerOf(held.privateJwk),
    deflate: (data, dictionary) => deflateSync(data, { dictionary, level: 9 }),
    now: iat,
    random: (count) => io.random(count),
    amr: readAmr(values.get('amr') ?? 'pin'),
    ...(beneficiary === undefined ? {} : { beneficiaries: [beneficiary] }),
    ...(nonce === undefined ? {} : { nonce }),
  });
  const form = flags.has('text') ? 'text' : 'digits';
  const bare = form === 'text' ? toText(presentation) : toDigits(presentation);
  const qr = values.get('qr');
  if (qr !== undefined) await writeQr(bare, qr, io);
  const json = { form, presentation: bare, iat, exp: iat + proofLifetimeSeconds };
  return { status: 0, bare, json: qr === undefined ? json : { ...json, qr } };
}

function readAmr(text: string): UnlockMethod {
  const known: readonly UnlockMethod[] = ['pin', 'face', 'fpt', 'dev'];
  const method = known.find((name) => name === text);
  if (!method) throw new UsageError(`--amr takes one of ${known.join(', ')}`);
  return method;
}

function readBeneficiary(text: string | undefined, count: number): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,2}$/.test(text) || Number(text) >= count) {
    throw new UsageError(`--beneficiary takes a number from 0 to ${count - 1}`);
  }
  return Number(text);
}
