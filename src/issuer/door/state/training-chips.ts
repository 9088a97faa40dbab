import { accept, addDays, fromBase64Url, refuse, toBase64Url, type CivilDate, type Result } from '#core/shared';
import {
  answerOfChip,
  chipMessage,
  makeElectronicDocument,
  openElectronicDocument,
  type ChipContents,
  type ElectronicDocument,
} from '../../identity/electronic-document.ts';
import type { KeyPair } from '../../keys/key-pair.ts';
import type { TrainingPerson } from '../../people/training-person.ts';
import { expiringSet } from './expiring-set.ts';

/** The six digits of every training document: what a real holder knows and nobody else. */
const pinOfDocuments = '246810';
const challengeLife = 120;

/** The training people's electronic documents. They stand where the phone would touch a card with its NFC reader. */
export interface TrainingChips {
  /** A challenge of the identity provider, good for one answer. */
  challenge(now: number): string;
  /** What the card answers when its holder types the right digits. */
  touch(
    person: TrainingPerson,
    asked: { readonly pin: unknown; readonly challenge: string; readonly phone: string; readonly today: CivilDate },
  ): Promise<Result<{ readonly document: string; readonly answer: string }, 'IDENTITY_PIN'>>;
  /** The identity provider's check of that answer. */
  check(
    given: {
      readonly document: unknown;
      readonly answer: unknown;
      readonly challenge: unknown;
      readonly phone: string;
    },
    now: number,
  ): Promise<Result<ChipContents, 'IDENTITY_CHIP'>>;
}

/** Documents signed by this authority, made when a person's is first touched. */
export function trainingChips(authority: KeyPair, random: (count: number) => Uint8Array): TrainingChips {
  const documents = new Map<string, ElectronicDocument>();
  const open = new Map<string, number>();
  const used = expiringSet();
  const documentOf = async (person: TrainingPerson, today: CivilDate): Promise<ElectronicDocument> => {
    const known = documents.get(person.id) ?? (await makeElectronicDocument(contentsOf(person, today), authority));
    documents.set(person.id, known);
    return known;
  };
  return {
    challenge: (now) => {
      const challenge = toBase64Url(random(12));
      for (const [known, until] of open) if (until < now) open.delete(known);
      open.set(challenge, now + challengeLife);
      return challenge;
    },
    touch: async (person, { pin, challenge, phone, today }) => {
      if (pin !== pinOfDocuments) return refuse('IDENTITY_PIN');
      const document = await documentOf(person, today);
      const answer = await answerOfChip(document, chipMessage(challenge, phone));
      return accept({ document: document.signedContents, answer });
    },
    check: async ({ document, answer, challenge, phone }, now) => {
      const bytes = typeof answer === 'string' ? fromBase64Url(answer) : null;
      const until = typeof challenge === 'string' ? (open.get(challenge) ?? 0) : 0;
      if (typeof document !== 'string' || document.length > 4_000 || typeof challenge !== 'string' || !bytes) {
        return refuse('IDENTITY_CHIP');
      }
      if (until < now || !used.add(challenge, until, now)) return refuse('IDENTITY_CHIP');
      const { kty, crv, x, y } = authority.jwk;
      const message = chipMessage(challenge, phone);
      return openElectronicDocument({ signedContents: document, message, answer: bytes }, { kty, crv, x, y });
    },
  };
}

function contentsOf(person: TrainingPerson, today: CivilDate): ChipContents {
  const { ass, ben } = person.rights(today);
  const { nom = '', pre = '', nai = '' } = ben[0] ?? {};
  const number = `F${ass.nir.slice(5)}`;
  const expires = addDays(today, 3 * 365);
  return { kind: 'electronic-card', number, expires, nir: ass.nir, familyName: nom, givenName: pre, birthDate: nai };
}
