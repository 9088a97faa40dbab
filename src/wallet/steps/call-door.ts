import type { DoorCode } from '#adapters/issuer-door';
import type { Result } from '#core/shared';
import type { HolderJwk } from '#core/token';
import type { Sign } from '../phone/phone-key.ts';
import type { WalletPorts } from '../ports.ts';
import { signCall, type Caller } from '../present/sign-call.ts';
import type { Session } from '../session.ts';

/** The phone's key as it signs calls of the door. */
export interface CallingKey {
  readonly jwk: HolderJwk;
  readonly sign: Sign;
}

/** The key of an open session. */
export function keyOf({ card, sign }: Session): CallingKey {
  return { jwk: card.rights.cnf.jwk, sign };
}

/** Whatever a call needs beside what it says. */
export function callerOf(key: CallingKey, { now, random }: Pick<WalletPorts, 'now' | 'random'>): Caller {
  return { ...key, now: Math.floor(now() / 1000), random };
}

/** Asks the door with a call that the phone's key signs; its JSON is unknown until it is parsed. */
export async function callDoor(
  path: string,
  body: object,
  key: CallingKey,
  ports: Pick<WalletPorts, 'door' | 'now' | 'random'>,
): Promise<Result<unknown, DoorCode>> {
  return ports.door.ask(path, { call: await signCall(path, body, callerOf(key, ports)) });
}
