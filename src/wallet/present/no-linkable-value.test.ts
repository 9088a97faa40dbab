import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { expect, it } from 'vitest';
import { openProofPayload } from '#core/token';
import { makePresentation } from './make-presentation.ts';
import { trainingDoor } from '../__fixtures__/training-door.ts';
import { makePhoneKey } from '../phone/phone-key.ts';

const { door } = await trainingDoor(() => 1_795_500_000_000);
const key = await makePhoneKey();
const enrolled = await door.enrol('famille', key.jwk);
if (!enrolled.ok) throw new Error(enrolled.code);
const { credential } = enrolled.value;

const present = (now: number, beneficiaries: readonly number[]) =>
  makePresentation({
    credential,
    sign: key.sign,
    deflate: (data, dictionary) => deflateSync(data, { dictionary, level: 9 }),
    now,
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    beneficiaries,
    amr: 'pin',
  });

it('shares nothing between two presentations but the credential, its hash, and what every proof says', async () => {
  const instants = fc.integer({ min: 1_795_500_000, max: 1_795_900_000 });
  await fc.assert(
    fc.asyncProperty(instants, fc.integer({ min: 1, max: 100_000 }), async (now, later) => {
      const [one, two] = [await present(now, [0]), await present(now + later, [1])];
      const claims = [one, two].map(({ proofPayload }) => {
        const opened = openProofPayload(proofPayload);
        if (!opened.ok) throw new Error(opened.code);
        return opened.value;
      });
      const [first = {}, second = {}] = claims;
      const shared = Object.keys(first).filter((name) => JSON.stringify(first[name]) === JSON.stringify(second[name]));
      // `aud` and `amr` are the same for everybody; `ath` is the hash of the credential that both carry.
      expect(shared.sort()).toEqual(['amr', 'ath', 'aud']);
      expect(Buffer.from(one.proofSignature).equals(Buffer.from(two.proofSignature))).toBe(false);
      expect(one.rightsSignature).toEqual(two.rightsSignature);
    }),
    { numRuns: 60 },
  );
});
