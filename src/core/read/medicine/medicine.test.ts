import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, ean13CheckDigit, type CivilDate } from '#core/shared';
import { recognise, shelfLife, type SeparatorHabit, type Via } from '../index.ts';

const gs = '\u001d';
const read = (text: string, via: Via = 'camera', symbology?: string, separators?: SeparatorHabit) =>
  recognise({ text, via, ...(symbology ? { symbology } : {}), ...(separators ? { separators } : {}) });
const box = `0103400930302613213278092433479 9`.replace(' ', '') + `${gs}10MA00614A${gs}17270430`;

describe('medicine box', () => {
  const whole = {
    kind: 'medicine',
    cip13: '3400930302613',
    gtin: '03400930302613',
    lot: 'MA00614A',
    serial: '32780924334799',
    expiry: '2027-04-30',
  };

  it.each([
    ['as the camera gives it', box, 'camera', ']d2'],
    ['with the leading FNC1 kept', gs + box, 'picture', undefined],
    ['with its symbology identifier in front', `]d2${box}`, 'serial', undefined],
    ['with separators spelled out', box.replaceAll(gs, '<GS>'), 'wedge', undefined],
    ['with separators spelled out and FNC1 in front', `<GS>${box.replaceAll(gs, '<GS>')}\r`, 'wedge', undefined],
  ] as const)('is read %s', (_how, text, via, symbology) => {
    expect(read(text, via, symbology)).toEqual(whole);
  });

  it('takes day 00 as the last of the month', () => {
    expect(read('01034009303026131724020010A')).toMatchObject({ expiry: '2024-02-29' });
    expect(read('01034009303026131727120010A')).toMatchObject({ expiry: '2027-12-31' });
  });

  it.each([
    ['wrong GTIN digit', '0103400930302614172704301 0A'.replace(' ', '')],
    ['a day that does not exist', '0103400930302613172702301 0A'.replace(' ', '')],
    ['a lot of 21 characters', `010340093030261310${'A'.repeat(21)}`],
    ['an empty lot', `010340093030261310${gs}17270430`],
    ['an element twice', `010340093030261310A${gs}10B`],
    ['an unknown element', '01034009303026138812'],
    ['letters in a date', '010340093030261317O70430'],
    ['a lot out of character set', '010340093030261310é'],
  ])('refuses %s', (_why, text) => {
    expect(read(text)).toEqual({ kind: 'other', name: 'gs1-unreadable' });
  });

  it('keeps what is certain when a keyboard scanner lost the separators', () => {
    expect(read('010340093030261317270430' + '10A1B2C3' + '219F8A4C32DB', 'wedge')).toEqual({
      kind: 'medicine',
      cip13: '3400930302613',
      gtin: '03400930302613',
      expiry: '2027-04-30',
      partial: true,
    });
  });

  it('takes a spelled separator for a letter where only that makes a whole box', () => {
    const spelled = '010340093030261317270430' + '10LOT<GS>21AB<GS>CD';
    expect(read(spelled, 'wedge')).toMatchObject({ lot: 'LOT', serial: 'AB<GS>CD' });
    expect(read(spelled, 'wedge', undefined, 'kept')).toEqual({
      ...whole,
      lot: 'LOT<GS>21AB<GS>CD',
      serial: undefined,
    });
  });

  it('keeps a lone lot whole when nothing else fits', () => {
    expect(read('010340093030261317270430' + '10MA00614A', 'wedge')).toMatchObject({ lot: 'MA00614A' });
  });
});

/** What a hostile printer would put in a serial: element look-alikes, separators spelled out, every allowed sign. */
const hostile = fc.oneof(
  fc.constantFrom('21', '10', '17271231', '0103400930302613', '1', '01', '10A', '21B17', '<GS>21', '(21)', '%00'),
  fc.string({ unit: fc.constantFrom(...'!"%&\'()*+,-./0123456789:;<=>?ABYZ_abyz'), minLength: 1, maxLength: 20 }),
);
const cip13 = fc.nat(99_999_999).map((n) => {
  const digits = `3400${String(n).padStart(8, '0')}`;
  return digits + ean13CheckDigit(digits);
});
const day = fc.nat(9000).map((n) => addDays('2024-01-01' as CivilDate, n));
const boxes = fc.record({ cip13, expiry: day, lot: hostile, serial: hostile });
const compact = (date: string) => date.slice(2).replaceAll('-', '');

function written(made: { cip13: string; expiry: string; lot: string; serial: string }, order: readonly string[]) {
  const values: Record<string, string> = {
    '01': `0${made.cip13}`,
    '17': compact(made.expiry),
    '11': '260101',
    '10': made.lot,
    '21': made.serial,
  };
  return order
    .map((ai, at) => `${ai}${values[ai]}${(ai === '10' || ai === '21') && at < order.length - 1 ? gs : ''}`)
    .join('');
}

describe('10,000 boxes with hostile lots and serials', () => {
  const order = fc.shuffledSubarray(['01', '17', '10', '21', '11'], { minLength: 5 });

  it('are split exactly where separators are kept, in any order', () => {
    fc.assert(
      fc.property(boxes, order, (made, elements) => {
        expect(read(written(made, elements), 'camera', ']d2')).toEqual({
          kind: 'medicine',
          gtin: `0${made.cip13}`,
          ...made,
        });
      }),
      { numRuns: 5000 },
    );
  });

  /** What was read is the truth, or absent. */
  const expectNothingWrong = (found: ReturnType<typeof read>, made: { readonly [member: string]: string }) => {
    if (found.kind !== 'medicine') return;
    for (const member of ['cip13', 'lot', 'serial', 'expiry'] as const) {
      if (found[member] !== undefined) expect(found[member]).toBe(made[member]);
    }
  };

  it('are never split wrongly where separators are lost: right, or absent', () => {
    fc.assert(
      fc.property(boxes, order, (made, elements) => {
        expectNothingWrong(read(written(made, elements).replaceAll(gs, ''), 'wedge', ']d2', 'lost'), made);
      }),
      { numRuns: 5000 },
    );
  });

  it('are never split wrongly where separators are spelled out, though a serial spells them too', () => {
    fc.assert(
      fc.property(boxes, order, fc.constantFrom('written' as const, undefined), (made, elements, habit) => {
        expectNothingWrong(read(written(made, elements).replaceAll(gs, '<GS>'), 'wedge', ']d2', habit), made);
      }),
      { numRuns: 5000 },
    );
  });

  it('are split exactly from a scanner known to send separators, whatever a serial spells', () => {
    fc.assert(
      fc.property(boxes, order, (made, elements) => {
        expect(read(written(made, elements), 'wedge', undefined, 'kept')).toMatchObject(made);
      }),
      { numRuns: 2000 },
    );
  });

  it('answers any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.constantFrom<Via>('camera', 'wedge', 'paste'), (text, via) => {
        expect(read(text, via).kind).toBeTypeOf('string');
        expect(read(`]d2${text}`, via).kind).toBeTypeOf('string');
      }),
      { numRuns: 2000 },
    );
  });
});

const bdpm = `${process.env.COMPTOIR_SHARED ?? '../shared'}/bdpm/CIS_CIP_bdpm.txt`;

it.skipIf(!existsSync(bdpm))('[shared] every CIP13 of the official list round-trips', () => {
  const codes = readFileSync(bdpm, 'latin1')
    .split('\n')
    .map((line) => line.split('\t')[6])
    .filter((code): code is string => code !== undefined && code !== '');
  expect(codes.length).toBe(20_874);
  const bad = codes.filter((code) => {
    const found = read(`010${code}1727123110LOT${gs}21SERIAL`, 'camera', ']d2');
    return found.kind !== 'medicine' || found.cip13 !== code || found.serial !== 'SERIAL';
  });
  expect(bad).toEqual([]);
});

it('warns of a shelf life near its end', () => {
  const on = '2026-11-24' as CivilDate;
  expect(shelfLife('2026-11-23' as CivilDate, on)).toBe('expired');
  expect(shelfLife('2026-11-24' as CivilDate, on)).toBe('soon');
  expect(shelfLife('2026-12-24' as CivilDate, on)).toBe('soon');
  expect(shelfLife('2026-12-25' as CivilDate, on)).toBe('good');
  expect(shelfLife(undefined, on)).toBe('unknown');
});
