import { beforeEach, describe, expect, it } from 'vitest';
import { recognise, scannerSpeedText } from '#core/read';
import { createRandom } from '../../core/read/__fixtures__/draw-frame.ts';
import { randomToken } from '../../core/read/__fixtures__/random-token.ts';
import { createBoxes, everyDesk, faultOfScan, faultOfTyping, setUpDesk } from './__fixtures__/desks.ts';
import { openSimulatedDesk, type SimulatedDesk } from './__fixtures__/simulated-desk.ts';
import { typeCode, type Desk, type TypedKey } from './__fixtures__/type-code.ts';

let desk: SimulatedDesk;
beforeEach(() => {
  desk?.close();
  document.body.replaceChildren();
  desk = openSimulatedDesk(document);
});

const plainDesk: Desk = { host: 'fr', scanner: 'us', caps: false, gs: 'control', gapMs: 10 };
const scan = (text: string, how: Partial<Desk> = {}) => desk.scan(text, { ...plainDesk, ...how });
const texts = () => desk.seen.codes.map(({ text }) => text);

/** Short, so that all desks are gone through quickly. */
const token = (random: () => number) => randomToken(random, { rights: 60 + Math.floor(random() * 40), proof: 40 });
const box = '0103400930302613' + '17270430' + '10MA00614A\u001d2132780924334799';

describe('every desk', () => {
  it('reads 1,000 boxes to the letter through all cells once the set-up code was read', { timeout: 60_000 }, () => {
    const nextBox = createBoxes(6);
    const faults: string[] = [];
    for (const how of everyDesk) {
      if (!setUpDesk(desk, how)) faults.push(`set-up ${JSON.stringify(how)}`);
      for (let i = 0; i < Math.ceil(1000 / everyDesk.length); i += 1) {
        const text = nextBox();
        const fault = faultOfScan(desk, text, how);
        if (fault !== null) faults.push(`${fault} of ${JSON.stringify(text)} ${JSON.stringify(how)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('reads tokens through all cells without any set-up', { timeout: 60_000 }, () => {
    const random = createRandom(6);
    for (const how of everyDesk.filter(({ gs }) => gs === 'control')) {
      desk.kept.clear();
      expect(faultOfScan(desk, token(random), how), JSON.stringify(how)).toBeNull();
    }
  });

  it('gives a hand its keys back, on every computer layout', () => {
    for (const how of everyDesk.filter(({ scanner, host }) => scanner === host))
      expect(faultOfTyping(desk, box, how), JSON.stringify(how)).toBeNull();
  });

  it('learns the layout in passing where the computer made nothing of the keys', () => {
    expect(faultOfScan(desk, token(createRandom(7)), plainDesk)).toBeNull();
    expect([...desk.kept.values()]).toEqual(['us']);
  });

  it('sees caps lock in the letters where the computer does not tell it', () => {
    const keys = (typeCode(box, { ...plainDesk, host: 'us', caps: true }) ?? []).map((key) => ({
      ...key,
      modifierCapsLock: false,
    }));
    desk.type(keys, 10);
    desk.pass(2000);
    expect(texts()).toEqual([box]);
  });
});

describe('the second set-up code', () => {
  it('tells the speed over a long code, and how many keys were lost', () => {
    scan(scannerSpeedText, { gapMs: 20 });
    const cut = (typeCode(scannerSpeedText, plainDesk) ?? []).filter((_key, at) => at < 300 || at % 3 > 0);
    desk.type(cut, 10);
    desk.pass(20_000);
    expect(desk.seen.speeds).toEqual([
      { lostKeys: 0, gapMs: 20 },
      { lostKeys: 67, gapMs: 10 },
    ]);
    expect(texts()).toEqual([]);
  });
});

describe('a token at 80 ms a key', () => {
  const digits = token(createRandom(3));

  it('is never timed out, says its progress, and is read at the instant of its first key', () => {
    scan(digits, { gapMs: 80 });
    expect(desk.seen.codes).toMatchObject([{ text: digits, readAt: 1000 }]);
    const parts = desk.seen.parts.filter((part) => part !== null);
    expect(parts.length).toBeGreaterThan(10);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.at(-1)).toBeGreaterThan(0.9);
    expect(desk.seen.parts.at(-1)).toBeNull();
  });

  it('is given up by Escape', () => {
    desk.type((typeCode(digits, plainDesk) ?? []).slice(0, 200), 80);
    desk.type([{ key: 'Escape', code: 'Escape' }], 10);
    desk.pass(2000);
    expect(desk.seen.codes).toEqual([]);
    expect(desk.seen.typed).toBe('');
  });
});

describe('decorations', () => {
  it.each([
    ['a prefix', `ZZ${box}`],
    ['a prefix and a suffix', `#1${box}`],
    ['an identifier', `]d2${box}`],
  ])('are taken off: %s', (_what, text) => {
    scan(text, { host: 'us' });
    expect(recognise({ text: texts()[0] ?? '', via: 'wedge' })).toEqual(recognise({ text: box, via: 'camera' }));
  });

  it('a token keeps its digits only', () => {
    const digits = token(createRandom(9));
    scan(`A${digits}B`, { host: 'us' });
    expect(texts()).toEqual([digits]);
  });

  it('line ends after a scan press nothing', () => {
    scan(box, { host: 'us', gapMs: 5 });
    expect(desk.seen.page).toEqual([]);
    desk.type(typeCode(box, { ...plainDesk, host: 'us' }) ?? [], 5);
    expect(desk.send('keydown', { key: 'Enter', code: 'Enter' })).toBe(false);
    desk.pass(1000);
    expect(desk.send('keydown', { key: 'Enter', code: 'Enter' })).toBe(true);
  });

  it('a line end after a hand’s key is the hand’s, however soon after a scan', () => {
    desk.type(typeCode(box, { ...plainDesk, host: 'us' }) ?? [], 5);
    desk.send('keydown', { key: 'F6', code: 'F6' });
    expect(desk.send('keydown', { key: 'Enter', code: 'Enter' })).toBe(true);
  });

  it('characters spelled by Alt and the number pad', () => {
    for (const character of box) {
      const digits = `0${character.charCodeAt(0)}`;
      for (const digit of digits)
        desk.send('keydown', { key: digit, code: `Numpad${digit}`, altKey: true } as TypedKey);
      desk.send('keyup', { key: 'Alt' });
      desk.pass(10);
    }
    desk.pass(2000);
    expect(texts()).toEqual([box]);
  });
});

describe('a human', () => {
  const typed = (text: string): readonly TypedKey[] =>
    (typeCode(text, { ...plainDesk, scanner: 'fr' }) ?? []).slice(0, -1);

  it.each([180, 140, 90])('typing in a field at %i ms a key loses nothing', (gapMs) => {
    desk.field.focus();
    desk.type(typed('Caradec 54,30 0103 3400 é à'), gapMs);
    desk.pass(1000);
    expect(desk.field.value).toBe('Caradec 54,30 0103 3400 é à');
    expect(desk.seen.codes).toEqual([]);
  });

  it('typing the very keys of a box reaches the field', () => {
    desk.field.focus();
    desk.type(typed('0103400930302613'), 200);
    desk.pass(1000);
    expect(desk.field.value).toBe('0103400930302613');
    expect(desk.seen.codes).toEqual([]);
  });

  it('typing with no field in focus opens the search with what was typed', () => {
    desk.field.blur();
    desk.type(typed('doli'), 120);
    desk.pass(1000);
    expect(desk.seen.typed).toBe('doli');
  });

  it('keeps Enter, Tab, arrows and shortcuts', () => {
    for (const key of ['Enter', 'Tab', 'ArrowDown', 'F8', 'Escape'])
      expect(desk.send('keydown', { key, code: key })).toBe(true);
    expect(desk.send('keydown', { key: 'k', code: 'KeyK', ctrlKey: true })).toBe(true);
    expect(desk.seen.page).toEqual(['Enter', 'Tab', 'ArrowDown', 'F8', 'Escape', 'k']);
  });

  it('gets a letter before the key that follows it', () => {
    desk.field.focus();
    desk.send('keydown', typed('a')[0] ?? { key: 'a', code: 'KeyQ' });
    expect(desk.send('keydown', { key: 'Enter', code: 'Enter' })).toBe(true);
    expect(desk.field.value).toBe('a');
  });

  it('presses a button by the space bar', () => {
    const button = document.body.appendChild(document.createElement('button'));
    let presses = 0;
    button.addEventListener('click', () => (presses += 1));
    button.focus();
    desk.type([{ key: ' ', code: 'Space' }], 200);
    expect(presses).toBe(1);
  });
});

it('names a fast unknown code instead of typing it somewhere', () => {
  desk.field.focus();
  scan('ABCXYZ-7788', { host: 'us' });
  expect(desk.field.value).toBe('');
  expect(texts()).toEqual(['ABCXYZ-7788']);
});
