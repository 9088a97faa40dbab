import fc from 'fast-check';
import type { Breakdown } from '../breakdown.ts';
import { price } from '../price.ts';

/** Prices a situation that must be accepted. */
export function priced(situation: unknown): Breakdown {
  const answer = price(situation);
  if (!answer.ok) throw new TypeError(`${answer.code} at ${answer.path ?? ''}`);
  return answer;
}

/** A consultation G of an adult on a day of 2026, with what a test changes. */
export function consultation(more: object = {}, line: object = {}) {
  return {
    date: '2026-03-02',
    profession: 'doctor',
    provider: { specialty: 'general', sector: '1' },
    patient: { birthDate: '1970-05-01' },
    lines: [{ code: 'G', ...line }],
    ...more,
  };
}

/** A box of 2026 with what a test changes. */
export function box(line: object = {}, more: object = {}) {
  return {
    date: '2026-03-02',
    profession: 'pharmacist',
    patient: { birthDate: '1970-05-01' },
    lines: [{ cip13: '3400949003167', unitPriceCents: 1449, dispensingFeeCents: 102, ratePct: 65, ...line }],
    ...more,
  };
}

/** A contract with one guarantee. */
export function amc(guarantee: object, responsible = true) {
  return { amc: { responsible, guarantees: [{ category: 'all', ...guarantee }] } };
}

const cents = fc.integer({ min: 0, max: 60_000 });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const freeLine = fc.record(
  {
    label: fc.constant('acte'),
    category: fc.constantFrom(
      'consultation',
      'technical',
      'dental-care',
      'dental-prosthesis',
      'medicine',
      'device',
      'fee',
    ),
    baseCents: cents,
    ratePct: fc.constantFrom(0, 15, 30, 60, 65, 70, 100),
    feeCents: cents,
    quantity: fc.integer({ min: 1, max: 4 }),
    participation: fc.boolean(),
    relatedToAld: fc.boolean(),
    refusedByAmo: fc.boolean(),
  },
  { requiredKeys: ['label', 'category', 'baseCents', 'ratePct'] },
);
const boxLine = fc.record(
  {
    cip13: fc.constantFrom('3400949003167', '3400932440276', '3400949000586'),
    unitPriceCents: cents,
    dispensingFeeCents: fc.constantFrom(0, 102, 276),
    ratePct: fc.constantFrom(15, 30, 35, 65, 100),
    quantity: fc.integer({ min: 1, max: 5 }),
    tfrCents: fc.option(cents),
    genericCapCents: fc.option(cents),
    substitution: fc.constantFrom('accepted', 'refused', 'not-substitutable'),
    relatedToAld: fc.boolean(),
    refusedByAmo: fc.boolean(),
    baseCents: cents,
    feeCents: cents,
    pack: fc.constantFrom('month', 'quarter'),
  },
  { requiredKeys: ['cip13', 'unitPriceCents', 'ratePct'] },
);
const gpLine = fc.record(
  {
    code: fc.constantFrom('G', 'C', 'VG', 'V', 'TCG'),
    quantity: fc.integer({ min: 1, max: 3 }),
    feeCents: cents,
    relatedToAld: fc.boolean(),
  },
  { requiredKeys: ['code'] },
);

const feeLine = fc.record({ code: fc.constant('HDR') });
const ccamLine = fc.record(
  {
    code: fc.constantFrom('AAAA001', 'ACQH003', 'HBQK002'),
    baseCents: cents,
    ratePct: fc.constantFrom(60, 70, 100),
    feeCents: cents,
    association: fc.constantFrom(1, 2, 3, 4, 5),
    modifiers: fc.constantFrom([], ['F'], ['P'], ['S']),
    activity: fc.constantFrom(1, 4),
  },
  { requiredKeys: ['code', 'baseCents', 'ratePct'] },
);
const crownLine = fc.record(
  {
    code: fc.constantFrom('HBLD038', 'HBLD090', 'HBJD001', 'C'),
    feeCents: cents,
    quantity: fc.integer({ min: 1, max: 2 }),
    basket: fc.constantFrom('rac0', 'moderate', 'free'),
    relatedToAld: fc.boolean(),
  },
  { requiredKeys: ['code'] },
);

export const guarantee = fc.record(
  {
    category: fc.constantFrom(
      'all',
      'consultation',
      'technical',
      'dental-prosthesis',
      'medicine',
      'medicine-65',
      'medicine-30',
    ),
    kind: fc.constantFrom('tm', 'pctOfBase', 'fixed', 'realFees', 'pctOfPmss'),
    value: fc.integer({ min: 0, max: 400 }),
    valueNonOptam: fc.integer({ min: 0, max: 400 }),
    includesAmo: fc.boolean(),
    cents,
    per: fc.constantFrom('act', 'year'),
    adds: fc.boolean(),
  },
  { requiredKeys: ['category', 'kind', 'value', 'cents'] },
);
const contract = fc.record({ responsible: fc.boolean(), guarantees: fc.array(guarantee, { maxLength: 3 }) });
const cover = fc.record(
  {
    ald: fc.boolean(),
    maternity: fc.boolean(),
    workAccident: fc.boolean(),
    invalidity: fc.boolean(),
    newborn: fc.boolean(),
    ame: fc.boolean(),
    c2s: fc.constantFrom('none', 'none', 'free', 'contribution'),
  },
  { requiredKeys: [] },
);

const about = {
  date: fc.constantFrom(
    '2019-04-01',
    '2020-01-01',
    '2023-10-15',
    '2024-05-14',
    '2024-05-15',
    '2024-12-22',
    '2026-03-31',
    '2026-04-01',
  ),
  patient: fc.record(
    {
      birthDate: fc.constantFrom('1970-05-01', '2008-01-15', '2015-02-01', '1940-01-01'),
      dependant: fc.boolean(),
      regime: fc.constantFrom('general', 'alsace-moselle', 'agricultural'),
      cover,
    },
    { requiredKeys: [] },
  ),
  nature: fc.constantFrom('sickness', 'sickness', 'maternity', 'work-accident'),
  pathway: fc.constantFrom('referring-doctor', 'outside', 'emergency'),
  counters: fc.record(
    { participationTodayCents: cents, participationYearCents: cents, franchiseYearCents: cents },
    { requiredKeys: [] },
  ),
  amc: optional(fc.option(contract)),
  amc2: optional(fc.option(contract)),
  thirdParty: fc.record({ amo: fc.boolean(), amc: fc.boolean() }, { requiredKeys: [] }),
};

/** Situations that are accepted: every profession, cover, pathway, guarantee and counter, mixed at random. */
export const situations: fc.Arbitrary<Record<string, unknown> & { lines: object[] }> = fc.oneof(
  fc.record({
    ...about,
    profession: fc.constant('doctor'),
    provider: fc.record({
      sector: fc.constantFrom('1', '2', '2-optam'),
      department: fc.constantFrom('31', '971', '974'),
    }),
    lines: fc.array(fc.oneof(gpLine, freeLine, ccamLine), { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    ...about,
    profession: fc.constant('pharmacist'),
    lines: fc.array(fc.oneof({ arbitrary: boxLine, weight: 4 }, feeLine), { minLength: 1, maxLength: 6 }),
  }),
  fc.record({
    ...about,
    profession: fc.constant('dentist'),
    lines: fc.array(fc.oneof(freeLine, crownLine), { minLength: 1, maxLength: 4 }),
  }),
);
