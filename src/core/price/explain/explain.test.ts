import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { amc, box, consultation, priced } from '../__fixtures__/situations.ts';
import { euros } from '../index.ts';

const technical = { label: 'acte', category: 'technical', baseCents: 15000, ratePct: 70, participation: false };
const cover = (flags: object) => ({ patient: { birthDate: '1970-05-01', cover: flags } });
const alsace = { patient: { birthDate: '1970-05-01', regime: 'alsace-moselle' } };
const dental = (line: object, more: object = {}) => ({ ...box(), profession: 'dentist', lines: [line], ...more });

const stories: Readonly<Record<string, object>> = {
  'consultation, responsible AMC': consultation(amc({ kind: 'tm' })),
  'consultation out of the pathway': consultation({ pathway: 'outside', ...amc({ kind: 'tm' }) }),
  'two consultations, price typed': consultation({ provider: { sector: '2-optam' } }, { quantity: 2, feeCents: 9000 }),
  'sector 2 with overrun, 250 %': consultation(
    { provider: { sector: '2' }, ...amc({ kind: 'pctOfBase', value: 250, includesAmo: true }) },
    { feeCents: 7000 },
  ),
  'OPTAM, 50 % on top': consultation(
    { provider: { sector: '2-optam' }, ...amc({ kind: 'pctOfBase', value: 50 }) },
    { feeCents: 5000 },
  ),
  'OPTAM, 150 % with AMO': consultation(
    { provider: { sector: '2-optam' }, ...amc({ kind: 'pctOfBase', value: 150, includesAmo: true }) },
    { feeCents: 5000 },
  ),
  'price under the tariff': consultation({}, { feeCents: 2000 }),
  'heavy act': consultation({ lines: [technical] }),
  'imaging over the threshold': consultation({ lines: [{ code: 'ACQH003', baseCents: 13000, ratePct: 70 }] }),
  'Alsace-Moselle': consultation(alsace),
  C2S: consultation(cover({ c2s: 'free' })),
  maternity: consultation(cover({ maternity: true })),
  newborn: consultation(cover({ newborn: true })),
  invalidity: consultation(cover({ invalidity: true })),
  'work accident': consultation(cover({ workAccident: true })),
  AME: consultation(cover({ ame: true })),
  'ALD box': box({ relatedToAld: true, quantity: 2 }, cover({ ald: true })),
  'box at 15 %, AMC': box({ ratePct: 15 }, amc({ kind: 'tm' })),
  'box with a TFR': box({ tfrCents: 605 }),
  'box above the dearest generic': box({ genericCapCents: 700 }),
  'box not reimbursed': box({ ratePct: 0 }),
  'fee of the prescription': box({}, { lines: [{ code: 'HDR' }] }),
  'device and other': box(
    {},
    {
      lines: [
        { label: 'x', category: 'device', baseCents: 5000 },
        { label: 'y', category: 'other', baseCents: 5000, ratePct: 60 },
      ],
    },
  ),
  'dental care': dental({ code: 'HBJD001' }),
  orthodontics: dental({ code: 'TO90', feeCents: 60000 }, { patient: { birthDate: '2014-01-01', dependant: true } }),
  '100 % santé crown': dental({ code: 'HBLD038', tooth: '26', feeCents: 29000 }, amc({ kind: 'tm' })),
  'free crown, fixed amount': dental(
    { code: 'HBLD734', tooth: '26', feeCents: 60000 },
    amc({ kind: 'fixed', cents: 20000 }),
  ),
  'free crown, share of the PMSS': dental(
    { code: 'HBLD734', tooth: '26', feeCents: 60000 },
    amc({ kind: 'pctOfPmss', value: 5 }),
  ),
  'free crown, real fees': dental({ code: 'HBLD734', tooth: '26', feeCents: 60000 }, amc({ kind: 'realFees' })),
  'guarantee under the legal minimum': consultation(amc({ kind: 'fixed', cents: 100 })),
};

/** The explanation of every line of a situation, one step a line, and the notes under it. */
function story([title, situation]: [string, object]): string {
  const { lines, notes } = priced(situation);
  const steps = lines.flatMap((line) => [
    `  ${line.index} ${line.code} ${line.ratePct} %`,
    ...line.steps.map((step) => `    ${step.amount} ${step.cents} ${step.rule} | ${step.text} | ${step.source}`),
  ]);
  return [
    title,
    ...steps,
    ...notes.map(({ level, code, path: place, text }) => `  ${level} ${code} ${place} | ${text}`),
  ].join('\n');
}

describe('the reason of every cent', () => {
  it('reads as it did (look at the difference, then vitest -u)', async () => {
    const file = path.join(import.meta.dirname, '..', '__fixtures__', 'explanations.txt');
    await expect(`${Object.entries(stories).map(story).join('\n\n')}\n`).toMatchFileSnapshot(file);
  });

  it.each([
    [0, '0,00\u00a0€'],
    [5, '0,05\u00a0€'],
    [99_999, '999,99\u00a0€'],
    [100_000, '1\u00a0000,00\u00a0€'],
    [123_456_789, '1\u00a0234\u00a0567,89\u00a0€'],
    [-1200, '\u221212,00\u00a0€'],
  ])('%i cents is %s', (cents, text) => {
    expect(euros(cents)).toBe(text);
  });
});
