import { seal } from '#adapters/vault';
import { fromBase64Url, toBase64Url } from '#core/shared';
import type { HolderJwk } from '#core/token';
import { openRecord, recordNames } from '../../card/sealed-card.ts';
import { makePhoneKey } from '../../phone/phone-key.ts';
import type { WalletPorts } from '../../ports.ts';
import type { Session } from '../../session.ts';

/** A key for one service: the same at each visit, unknown anywhere else. */
export interface PairwiseKey {
  readonly jwk: HolderJwk;
  readonly sign: (input: string) => Promise<Uint8Array>;
}

interface KeptKey {
  readonly jwk: HolderJwk;
  /** Base64url. */
  readonly pkcs8: string;
}

const curve = { name: 'ECDSA', namedCurve: 'P-256' };

/** The key of a service, made at the first visit and kept sealed. Two services cannot tell that they see one phone. */
export async function pairwiseKey(service: string, session: Session, ports: WalletPorts): Promise<PairwiseKey> {
  const keys = await readKeys(session, ports);
  const kept = keys[service] ?? (await newKey());
  if (!keys[service]) {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...keys, [service]: kept }));
    await ports.store.write({ [recordNames.services]: await seal(session.vault, recordNames.services, bytes) });
  }
  const pkcs8 = new Uint8Array(fromBase64Url(kept.pkcs8) ?? []);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, curve, false, ['sign']);
  pkcs8.fill(0);
  return {
    jwk: kept.jwk,
    sign: async (input) => {
      const bytes = new TextEncoder().encode(input);
      return new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes));
    },
  };
}

async function newKey(): Promise<KeptKey> {
  const { jwk, pkcs8 } = await makePhoneKey();
  const text = toBase64Url(pkcs8);
  pkcs8.fill(0);
  return { jwk, pkcs8: text };
}

async function readKeys({ vault }: Session, { store }: WalletPorts): Promise<Readonly<Record<string, KeptKey>>> {
  const bytes = await openRecord(vault, store, recordNames.services);
  return bytes.ok ? (JSON.parse(new TextDecoder().decode(bytes.value)) as Record<string, KeptKey>) : {};
}
