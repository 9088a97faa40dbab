import { expect, it } from 'vitest';
import { toBase64Url } from '#core/shared';
import { packClaims, toText, type Presentation, type RightsClaims } from '#core/token';
import { proofHeader as honestProofHeader, rightsHeader as honestRightsHeader } from '../../token/header.ts';
import {
  acceptKeyset,
  acceptShard,
  pinRoots,
  verifyPresentation,
  type Keyset,
  type PinnedRoots,
  type StatusShard,
  type VerifyContext,
} from '../index.ts';
import { deflate, honestProof, honestRights, now, prefix, TestIssuer, type Forgery } from './test-issuer.ts';

/** One attack of token.md §9, named after its line: it must end with exactly one of the codes that the line allows. */
export function attack(line: number, title: string, expected: string | readonly string[], run: () => Promise<string>) {
  it(`attack ${line}: ${title}`, async () => {
    expect([expected].flat()).toContain(await run());
  });
}

export function must<T>(result: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!result.ok) throw new Error(`the fixture was refused: ${result.code}`);
  return result.value;
}

const ascii = (text: string) => toBase64Url(new TextEncoder().encode(text));

/** A terminal with its trust files in place, and an issuer and a phone that an attacker commands as he likes. */
export class Desk {
  readonly issuer: TestIssuer;
  readonly roots: PinnedRoots;
  readonly keyset: Keyset;
  readonly shard: StatusShard;

  private constructor(issuer: TestIssuer, roots: PinnedRoots, keyset: Keyset, shard: StatusShard) {
    this.issuer = issuer;
    this.roots = roots;
    this.keyset = keyset;
    this.shard = shard;
  }

  static async open(keysetChanges: (issuer: TestIssuer) => object = () => ({})): Promise<Desk> {
    const issuer = await TestIssuer.make();
    const roots = must(await pinRoots(await issuer.rootFile()));
    const file = await issuer.keysetFile(keysetChanges(issuer));
    const keyset = must(await acceptKeyset(file, { env: 'prod', now, roots }));
    const shard = must(await acceptShard(await issuer.shardFile([7, 1993]), `${prefix}17`, { keyset, now }));
    return new Desk(issuer, roots, keyset, shard);
  }

  /** The outcome of one input at a fresh terminal, but for the given changes: `OK` or the code. */
  async verify(input: unknown, changes: Partial<VerifyContext> = {}): Promise<string> {
    const verdict = await verifyPresentation(input, { ...this.context(), ...changes });
    if (!verdict.ok) expect(Object.keys(verdict).sort().join()).toMatch(/^code,(detail,)?ok,step,trace$/);
    return verdict.ok ? 'OK' : verdict.code;
  }

  /** A context in which an honest presentation is accepted. */
  context(): VerifyContext {
    const known = new Set<string>();
    return {
      now,
      readAt: now,
      env: 'prod',
      highWater: now - 60,
      keyset: this.keyset,
      status: (uri) => Promise.resolve(uri === this.shard.uri ? this.shard : null),
      seen: { add: (key) => Promise.resolve(!known.has(key) && known.add(key) !== undefined) },
    };
  }

  /** The outcome of a forged presentation. */
  async forge(forgery: Forgery, changes: Partial<VerifyContext> = {}): Promise<string> {
    return this.verify(toText(await this.issuer.present(forgery)), changes);
  }

  /** The outcome of rights that the issuer really signed, with these changes to the honest ones. */
  rights(change: (honest: RightsClaims) => object, changes: Partial<VerifyContext> = {}): Promise<string> {
    return this.forge({ rights: change }, changes);
  }

  /** The outcome of a name that the issuer really signed. */
  name(nom: string): Promise<string> {
    return this.rights((rights) => ({ ...rights, ben: [{ ...rights.ben[0], nom }] }));
  }

  /** Text of a presentation whose headers are these, signed as if they were right. */
  async headed(rightsHeader: string | Uint8Array, proofHeader: string = honestProofHeader): Promise<string> {
    const { rightsKey, phone } = this.issuer;
    const head = typeof rightsHeader === 'string' ? ascii(rightsHeader) : toBase64Url(rightsHeader);
    const rightsInput = `${head}.${toBase64Url(packClaims(honestRights(phone), deflate))}`;
    const rights = `${rightsInput}.${toBase64Url(await rightsKey.sign(rightsInput))}`;
    const proofInput = `${ascii(proofHeader)}.${toBase64Url(packClaims(await honestProof(rights), deflate))}`;
    return `cpt1:${rights}~${proofInput}.${toBase64Url(await phone.sign(proofInput))}`;
  }

  /** The outcome of a rights header with these members added, or changed in place. */
  async header(change: (honest: string) => string | Uint8Array): Promise<string> {
    return this.verify(await this.headed(change(honestRightsHeader(this.issuer.rightsKey.kid))));
  }

  honest(): Promise<Presentation> {
    return this.issuer.present();
  }
}
