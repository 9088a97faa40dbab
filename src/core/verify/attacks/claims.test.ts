import { describe, expect, it } from 'vitest';
import { attack, Desk } from '../__fixtures__/desk.ts';
import { day, now } from '../__fixtures__/test-issuer.ts';

const desk = await Desk.open();
const set = (changes: object) => desk.rights((rights) => ({ ...rights, ...changes }));
const ass = (changes: object) => desk.rights((rights) => ({ ...rights, ass: { ...rights.ass, ...changes } }));
const without = (name: string) =>
  desk.rights((rights) => Object.fromEntries(Object.entries(rights).filter(([key]) => key !== name)));

it('accepts the honest claims, their extension ignored', async () => {
  expect(await set({})).toBe('OK');
  expect(await set({ ext: { anything: [1] } })).toBe('OK');
});

describe('dates', () => {
  attack(61, 'exp a string', 'CLAIM_FORMAT', () => set({ exp: String(now + day) }));
  attack(62, 'exp in milliseconds', 'RIGHTS_LIFETIME', () => set({ exp: (now + day) * 1000 }));
  attack(63, 'exp null', 'CLAIM_FORMAT', () => set({ exp: null }));
  attack(64, 'exp missing', 'CLAIM_MISSING', () => without('exp'));
  attack(65, 'expired for a second', 'RIGHTS_EXPIRED', () => set({ exp: now - 1 }));
  attack(66, 'exp = now', 'RIGHTS_EXPIRED', async () => {
    expect(await set({ exp: now + 1 })).toBe('OK');
    return set({ exp: now });
  });
  attack(67, 'iat ahead', 'RIGHTS_NOT_YET_VALID', () => set({ iat: now + 61, exp: now + day }));
  attack(68, 'rights of 15 days', 'RIGHTS_LIFETIME', async () => {
    expect(await set({ exp: now + 13 * day })).toBe('OK');
    return set({ exp: now + 13 * day + 1 });
  });
  attack(69, 'exp before iat', 'RIGHTS_LIFETIME', async () => {
    expect(await set({ iat: now - 10, exp: now - 10 })).toBe('RIGHTS_LIFETIME');
    return set({ iat: now - 10, exp: now - 11 });
  });
});

describe('claims', () => {
  attack(70, 'an unknown claim', 'CLAIM_UNKNOWN', async () => {
    expect(await ass({ role: 'x' })).toBe('CLAIM_UNKNOWN');
    return set({ admin: true });
  });
  attack(71, 'a wrong NIR key', 'NIR_KEY', () => ass({ cle: '78' }));
  attack(72, 'the letter O in a NIR', 'CLAIM_FORMAT', () => ass({ nir: '285057800604O' }));
  attack(73, 'a NIR as a number', 'CLAIM_FORMAT', () => ass({ nir: 2_850_578_006_048 }));
});

describe('names', () => {
  attack(74, 'U+202E, text turned round', 'CLAIM_TEXT', () => desk.name('LEFEBVRE\u202eX'));
  attack(75, 'isolates', 'CLAIM_TEXT', () => desk.name('\u2066LEFEBVRE\u2069'));
  attack(76, 'a Cyrillic А', 'CLAIM_TEXT', () => desk.name('L\u0410MBERT'));
  attack(77, 'a Greek Α', 'CLAIM_TEXT', () => desk.name('L\u0391MBERT'));
  attack(78, 'full-width letters', 'CLAIM_TEXT', () => desk.name('\uff2c\uff25'));
  attack(79, 'mathematical letters', 'CLAIM_TEXT', () => desk.name('\u{1d400}\u{1d401}'));
  attack(80, 'a zero-width joiner', 'CLAIM_TEXT', () => desk.name('LE\u200dFEBVRE'));
  attack(81, 'NUL', 'CLAIM_TEXT', () => desk.name('LE\u0000FEBVRE'));
  attack(82, 'a newline', 'CLAIM_TEXT', () => desk.name('LE\nFEBVRE'));
  attack(83, 'markup', 'CLAIM_TEXT', () => desk.name('<b>LEFEBVRE</b>'));
  attack(84, 'a spreadsheet formula', 'CLAIM_TEXT', () => desk.name('=SUM(A1)'));
  attack(85, 'NFD', 'CLAIM_TEXT', async () => {
    expect(await desk.name('LEFÈVRE')).toBe('OK');
    return desk.name('LEFE\u0300VRE');
  });
  attack(86, 'a lone surrogate', 'CLAIM_TEXT', () => desk.name('LE\ud800FEBVRE'));
  attack(87, 'over-long', 'CLAIM_TEXT', async () => {
    expect(await desk.name('A'.repeat(30))).toBe('OK');
    return desk.name('A'.repeat(31));
  });
  attack(88, 'empty', 'CLAIM_TEXT', () => desk.name(''));

  it.each(['D’ALENÇON', "L'HÔTE-SÜß", 'ȘTEFĂNEȚ', 'ŒUVRARD', 'Nuñez de la Cruz', 'O. ŁĄCKI'])(
    'accepts %s',
    async (name) => {
      expect(await desk.name(name)).toBe('OK');
    },
  );
  it.each(['ıŞIK', 'ĸA', 'ŉA', 'ſA', '×', '-', ' ', 'A×', 'A÷', 'ªº', 'A1', 'A_B', 'A‐B', 'A\u00a0B', 'ƀ'])(
    'refuses %j',
    async (name) => {
      expect(await desk.name(name)).toBe('CLAIM_TEXT');
    },
  );
});

describe('beneficiaries', () => {
  attack(89, 'no beneficiary', ['CLAIM_FORMAT', 'CLAIM_SHAPE'], () => set({ ben: [] }));
  attack(90, 'a duplicate beneficiary', 'BEN_DUPLICATE', () =>
    desk.rights((rights) => ({ ...rights, ben: [rights.ben[0], rights.ben[0]] })),
  );
});
