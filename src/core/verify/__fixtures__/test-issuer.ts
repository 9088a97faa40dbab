import { deflateSync, zlibSync } from 'fflate';
import { toBase64Url } from '#core/shared';
import {
  dictionary,
  encodeGaps,
  packClaims,
  proofSigningInput,
  rightsJws,
  rightsSigningInput,
  type Env,
  type Presentation,
  type ProofClaims,
  type RightsClaims,
} from '#core/token';
import { bindingOf } from '../index.ts';
import { makeKey, signEnvelope, signJws, type TestKey } from './key-pair.ts';

/** The instant at which every test of the verifier happens. */
export const now = 1_795_424_430;
export const day = 86_400;
export const prefix = 'https://st.example/p/';

export const deflate = (data: Uint8Array, preset: Uint8Array) => deflateSync(data, { dictionary: preset, level: 9 });

/** Claims of an honest adult, for the given phone. */
export function honestRights(phone: TestKey): RightsClaims {
  return {
    iss: 'cnam.prod.example',
    env: 'prod',
    iat: now - day,
    exp: now + 10 * day,
    cnf: { jwk: { kty: 'EC', crv: 'P-256', x: phone.x, y: phone.y } },
    status: { status_list: { idx: 413_542, uri: `${prefix}17` } },
    ass: { nir: '2850578006048', cle: '77', reg: '01', cai: '751', cen: '0001', ges: '10' },
    ben: [
      {
        qua: '00',
        rg: '1',
        nom: 'LEFEBVRE',
        usu: 'DURAND',
        pre: 'CAMILLE',
        nai: '19850512',
        amo: [{ du: '20260101', au: '20261231', srv: '10', cou: '0000' }],
        mt: 1,
      },
    ],
    amc: [{ num: '0075432109', adh: '0012345678901234', du: '20260101', au: '20261231', res: 1, ben: [0] }],
  };
}

/** Claims of an honest proof of those rights. */
export async function honestProof(jws: string): Promise<ProofClaims> {
  return { iat: now - 5, exp: now + 55, jti: 'AAECAwQFBgcI', aud: 'cpt1', amr: ['pin'], ath: await bindingOf(jws) };
}

/** What an attacker, or an issuer's bug, may put in place of the honest part. */
export interface Forgery {
  readonly issuerKey?: TestKey;
  readonly kid?: string;
  readonly phone?: TestKey;
  /** Rights claims, or the payload's bytes before deflation, or the deflated payload itself. */
  readonly rights?: (honest: RightsClaims) => object;
  readonly rightsText?: (honest: string) => string | Uint8Array;
  readonly rightsPayload?: (honest: Uint8Array) => Uint8Array;
  readonly proof?: (honest: ProofClaims) => object;
  readonly proofText?: (honest: string) => string | Uint8Array;
  readonly proofPayload?: (honest: Uint8Array) => Uint8Array;
  readonly proofKey?: TestKey;
  /** The rights that the proof is bound to, when not those it travels with. */
  readonly boundTo?: string;
}

/** An issuer, its roots and a phone, with every private key at hand. */
export class TestIssuer {
  readonly env: Env;
  readonly roots: readonly TestKey[];
  readonly rightsKey: TestKey;
  readonly statusKey: TestKey;
  readonly phone: TestKey;

  private constructor(env: Env, keys: readonly TestKey[]) {
    const [first, second, third, rightsKey, statusKey, phone] = keys as [
      TestKey,
      TestKey,
      TestKey,
      TestKey,
      TestKey,
      TestKey,
    ];
    this.env = env;
    this.roots = [first, second, third];
    this.rightsKey = rightsKey;
    this.statusKey = statusKey;
    this.phone = phone;
  }

  static async make(env: Env = 'prod'): Promise<TestIssuer> {
    return new TestIssuer(env, await Promise.all(Array.from({ length: 6 }, makeKey)));
  }

  keyEntry(key: TestKey, use: 'droits' | 'statut', changes: object = {}) {
    const { kid, x, y } = key;
    const dates = { nbf: now - 90 * day, exp: now + 300 * day };
    return { kid, iss: 'cnam.prod.example', env: this.env, use, x, y, ...dates, status: [prefix], ...changes };
  }

  keysetPayload(changes: object = {}) {
    const keys = [this.keyEntry(this.rightsKey, 'droits'), this.keyEntry(this.statusKey, 'statut')];
    return { env: this.env, seq: 12, iat: now - 3600, exp: now + 20 * day, minApp: 1, keys, ...changes };
  }

  keysetFile(changes: object = {}, roots = this.roots.slice(0, 2)): Promise<string> {
    return signEnvelope('cpt1-cles+jwt', JSON.stringify(this.keysetPayload(changes)), roots);
  }

  rootFile(changes: object = {}, signers: readonly TestKey[] = this.roots): Promise<string> {
    const roots = this.roots.map(({ kid, x, y }) => ({ kid, x, y }));
    const dates = { iat: now - 60, exp: now + 400 * day };
    const payload = { env: this.env, ver: 1, ...dates, threshold: 2, roots, ...changes };
    return signEnvelope('cpt1-racines+jwt', JSON.stringify(payload), signers);
  }

  shardFile(opposed: readonly number[] = [], changes: object = {}, key = this.statusKey): Promise<string> {
    const bits = new Uint8Array(131_072);
    for (const index of opposed) bits[index >> 3]! |= 1 << (index & 7);
    const lst = toBase64Url(zlibSync(bits, { level: 9 }));
    const dates = { iat: now - 7200, exp: now + 7 * day, ttl: 43_200 };
    const claims = { sub: `${prefix}17`, ...dates, status_list: { bits: 1, lst }, ...changes };
    return signJws(`{"alg":"ES256","kid":"${key.kid}","typ":"statuslist+jwt"}`, JSON.stringify(claims), key);
  }

  deltaFile(positions: readonly number[], changes: object = {}, key = this.statusKey): Promise<string> {
    const dates = { base: now - 7200, iat: now - 60, exp: now + 7 * day };
    const claims = { prefix, ...dates, set: toBase64Url(encodeGaps(positions)), ...changes };
    return signJws(`{"alg":"ES256","kid":"${key.kid}","typ":"statusdelta+jwt"}`, JSON.stringify(claims), key);
  }

  /** A presentation, honest but for what the forgery changes; everything is signed after the change. */
  async present(forgery: Forgery = {}): Promise<Presentation> {
    const { issuerKey = this.rightsKey, phone = this.phone } = forgery;
    const { kid = issuerKey.kid, proofKey = phone } = forgery;
    const rightsClaims = forgery.rights?.(honestRights(phone)) ?? honestRights(phone);
    const rightsPayload = pack(rightsClaims, forgery.rightsText, forgery.rightsPayload);
    const rightsSignature = await issuerKey.sign(rightsSigningInput(kid, rightsPayload));
    const jws = rightsJws({ kid, rightsPayload, rightsSignature });
    const proof = await honestProof(forgery.boundTo ?? jws);
    const proofPayload = pack(forgery.proof?.(proof) ?? proof, forgery.proofText, forgery.proofPayload);
    const proofSignature = await proofKey.sign(proofSigningInput(proofPayload));
    return { kid, rightsPayload, rightsSignature, proofPayload, proofSignature };
  }
}

function pack(
  claims: object,
  changeText: ((honest: string) => string | Uint8Array) | undefined,
  changePayload: ((honest: Uint8Array) => Uint8Array) | undefined,
): Uint8Array {
  const text = changeText?.(JSON.stringify(claims));
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const honest = bytes ? deflate(bytes, dictionary) : packClaims(claims, deflate);
  return changePayload?.(honest) ?? honest;
}
