import type { DoorCode, IssuerDoor } from '#adapters/issuer-door';
import { accept, civilDateInFrance, refuse } from '#core/shared';
import type { HolderJwk } from '#core/token';
import { createIssuer } from '../../issuer/create-issuer.ts';
import { makeKeyPair } from '../../issuer/keys/key-pair.ts';
import { signerOf } from '../../issuer/keys/signer.ts';
import type { Person } from '../../issuer/register.ts';
import { trainingPeople } from '../../issuer/people/index.ts';
import { signCredential } from '../../issuer/sign-credential.ts';

/** The training issuer's own signature behind the door's three calls, with a clock and a mood the test sets. */
export async function trainingDoor(now: () => number) {
  const seconds = () => Math.floor(now() / 1000);
  const identity = {
    env: 'demo' as const,
    iss: 'formation.comptoir.example',
    statusPrefix: 'https://statut.example/f/',
  };
  const roots = await Promise.all([makeKeyPair(), makeKeyPair(), makeKeyPair()]);
  const issuer = await createIssuer({ ...identity, now: seconds() - 86_400 }, roots);
  const [key] = issuer.keys;
  if (!key) throw new Error('no key');
  const sign = await signerOf(key.jwk);
  const mood = {
    refusal: null as DoorCode | null,
    last: null as { person: string; jwk: HolderJwk } | null,
    renewals: [''],
    change: (person: Person): Person => person,
  };
  const credential = (person: string, holder: HolderJwk) => {
    const known = trainingPeople.find(({ id }) => id === person);
    if (!known) throw new Error(`no training person named ${person}`);
    const rights = mood.change(known.rights(civilDateInFrance(seconds())));
    const contents = { issuer: issuer.record, person: rights, holder, position: 0, iat: seconds() };
    return signCredential(contents, { kid: key.kid, sign });
  };
  const door: IssuerDoor = {
    people: () => Promise.resolve(accept(trainingPeople.map(({ id, label }) => ({ id, label })))),
    enrol: async (person, jwk) => {
      if (mood.refusal) return refuse(mood.refusal);
      mood.last = { person, jwk };
      return accept({ credential: await credential(person, jwk), lossCode: 'K7QM-3F9T-XW2P' });
    },
    activate: () => Promise.resolve(refuse('WALLET_ISSUER_REFUSED')),
    ask: () => Promise.resolve(refuse('WALLET_ISSUER_REFUSED')),
    renew: async (asked) => {
      mood.renewals.push('call' in asked ? asked.call : asked.presentation);
      if (mood.refusal || !mood.last) return refuse(mood.refusal ?? 'WALLET_ISSUER_REFUSED');
      return accept(await credential(mood.last.person, mood.last.jwk));
    },
  };
  return { door, mood };
}
