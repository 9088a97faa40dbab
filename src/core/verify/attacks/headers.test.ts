import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toText } from '#core/token';
import { attack, Desk } from '../__fixtures__/desk.ts';

const desk = await Desk.open();
const { kid, x, y } = desk.issuer.rightsKey;
const add = (members: string) => (honest: string) => honest.replace(',"zip"', `,${members},"zip"`);
const swap = (from: string, to: string) => (honest: string) => honest.replace(from, to);
const refused = 'HEADER_NOT_ALLOWED';

it('accepts the honest headers', async () => {
  expect(await desk.header((honest) => honest)).toBe('OK');
});

describe('headers', () => {
  attack(1, 'alg none', refused, async () => {
    const text = await desk.headed(`{"alg":"none","kid":"${kid}","typ":"cpt1-droits+jwt","zip":"CPT1"}`);
    return desk.verify(text.replace(/[.][^.~]+~/, '.~'));
  });
  attack(2, 'alg NoNe', refused, () => desk.header(swap('ES256', 'NoNe')));
  attack(3, 'HS256 with the public key as its secret', refused, async () => {
    const text = await desk.headed(`{"alg":"HS256","kid":"${kid}","typ":"cpt1-droits+jwt","zip":"CPT1"}`);
    const [input = ''] = /^[^.]+[.][^.]+/.exec(text.slice(5)) ?? [];
    const mac = createHmac('sha256', JSON.stringify({ crv: 'P-256', kty: 'EC', x, y })).update(input);
    return desk.verify(`cpt1:${input}.${mac.digest('base64url')}~${text.split('~')[1] ?? ''}`);
  });
  attack(4, 'ES384 and ES256K', refused, async () => {
    expect(await desk.header(swap('ES256', 'ES256K'))).toBe(refused);
    return desk.header(swap('ES256', 'ES384'));
  });
  attack(5, 'embedded jwk', refused, () => desk.header(add(`"jwk":{"kty":"EC","crv":"P-256","x":"${x}","y":"${y}"}`)));
  attack(6, 'jku', refused, () => desk.header(add('"jku":"https://evil.example/jwks.json"')));
  attack(7, 'x5u', refused, () => desk.header(add('"x5u":"https://evil.example/cert.pem"')));
  attack(8, 'x5c', refused, () => desk.header(add('"x5c":["MIIB"]')));
  attack(9, 'crit unknown', refused, () => desk.header(add('"crit":["exp"]')));
  attack(10, 'crit b64 with b64 false', refused, () => desk.header(add('"b64":false,"crit":["b64"]')));
  attack(11, 'kid ../../x', refused, () => desk.header(swap(kid, '../../x')));
  attack(12, 'kid a number', refused, () => desk.header(swap(`"${kid}"`, '12345678')));
  attack(13, 'kid __proto__', refused, () => desk.header(swap(kid, '__proto__')));
  attack(14, 'kid missing', refused, () => desk.header(swap(`"kid":"${kid}",`, '')));
  attack(15, 'typ JWT, and the proof’s typ on rights', refused, async () => {
    expect(await desk.header(swap('cpt1-droits+jwt', 'JWT'))).toBe(refused);
    return desk.header(swap('cpt1-droits+jwt', 'cpt1-preuve+jwt'));
  });
  attack(16, 'zip DEF', refused, () => desk.header(swap('CPT1', 'DEF')));
  attack(17, 'extra member', refused, () => desk.header(add('"x":1')));
  attack(18, 'member order', refused, () =>
    desk.header(() => `{"kid":"${kid}","alg":"ES256","typ":"cpt1-droits+jwt","zip":"CPT1"}`),
  );
  attack(19, 'duplicate alg', refused, () => desk.header(swap('"alg":"ES256",', '"alg":"none","alg":"ES256",')));
  attack(20, 'BOM in the header', refused, () => desk.header((honest) => `\ufeff${honest}`));
  attack(21, 'space in the header', refused, () => desk.header(swap(',"typ"', ', "typ"')));

  it('refuses the same in the proof’s header', async () => {
    const honest = `{"alg":"ES256","kid":"${kid}","typ":"cpt1-droits+jwt","zip":"CPT1"}`;
    for (const proofHeader of [
      '{"alg":"none","typ":"cpt1-preuve+jwt","zip":"CPT1"}',
      '{"alg":"ES256","typ":"cpt1-droits+jwt","zip":"CPT1"}',
      '{"alg":"ES256","typ":"cpt1-preuve+jwt","zip":"CPT1","kid":"a"}',
      ' {"alg":"ES256","typ":"cpt1-preuve+jwt","zip":"CPT1"}',
    ]) {
      expect(await desk.verify(await desk.headed(honest, proofHeader))).toBe(refused);
    }
  });
});

describe('encoding', () => {
  const spelled = async (change: (text: string) => string) => desk.verify(change(toText(await desk.honest())));
  attack(22, 'padding', 'B64_NOT_CANONICAL', async () => {
    expect(await spelled((text) => text.replace('~', '==~'))).toBe('B64_NOT_CANONICAL');
    return spelled((text) => `${text}==`);
  });
  attack(23, 'trailing bits', 'B64_NOT_CANONICAL', () => spelled((text) => `${text.slice(0, -1)}${next(text.at(-1))}`));
  attack(24, 'newline inside', 'B64_NOT_CANONICAL', () => spelled((text) => `${text.slice(0, 80)}\n${text.slice(80)}`));
  attack(25, 'the +/ alphabet', 'B64_NOT_CANONICAL', async () => {
    for (;;) {
      const text = toText(await desk.honest());
      if (/[-_]/.test(text.slice(130))) {
        return desk.verify(text.slice(0, 130) + text.slice(130).replaceAll('-', '+').replaceAll('_', '/'));
      }
    }
  });
  attack(26, 'four parts', 'WIRE_SHAPE', () => spelled((text) => text.replace('~', '.AAAA~')));
  attack(27, 'proof left out', 'WIRE_SHAPE', async () => {
    expect(await spelled((text) => `${text.split('~')[0] ?? ''}~`)).toBe('WIRE_SHAPE');
    return spelled((text) => text.split('~')[0] ?? '');
  });
  attack(28, 'two proofs', 'WIRE_SHAPE', () => spelled((text) => `${text}~${text.split('~')[1] ?? ''}`));
  attack(29, 'JWS JSON serialization', ['WIRE_SHAPE', 'WIRE_CHARSET'], () =>
    spelled((text) => {
      const [protectedHeader, payload, signature] = text.slice(5).split('~')[0]?.split('.') ?? [];
      return JSON.stringify({ payload, signatures: [{ protected: protectedHeader, signature }] });
    }),
  );
});

/** The next letter of the alphabet: same meaning to a lenient decoder, since only unused bits differ. */
function next(letter = 'A'): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return alphabet[alphabet.indexOf(letter) + 1] ?? 'B';
}
