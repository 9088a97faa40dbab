import { regimes, type Cover, type Patient } from '#core/rights';
import { accept, refuse, type Result } from '#core/shared';
import type { PriceRefusalCode } from '../code.ts';
import type { Counters, Provider, Situation } from '../situation.ts';
import { amcContract } from './check-amc.ts';
import { line } from './check-line.ts';
import { arrayOf, objectOf, orNull } from './check-object.ts';
import { boolean, cents, date, integer, label, oneOf, textLike } from './check-value.ts';
import { fault, type Fault } from './fault.ts';

const linesMax = 200;
const specialty = textLike(/^[a-z]+(?:-[a-z]+){0,4}$/);

const cover = objectOf<Cover>({
  ald: boolean,
  maternity: boolean,
  workAccident: boolean,
  invalidity: boolean,
  newborn: boolean,
  ame: boolean,
  c2s: oneOf(['none', 'free', 'contribution']),
});

const situation = objectOf<Situation>(
  {
    date,
    time: textLike(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
    profession: oneOf(['doctor', 'pharmacist', 'dentist']),
    provider: objectOf<Provider>({
      specialty,
      sector: oneOf(['1', '2-optam', '2', '3']),
      department: textLike(/^(?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-8]|98[678])$/),
    }),
    patient: objectOf<Patient>({ birthDate: date, dependant: boolean, regime: oneOf(regimes), cover }),
    nature: oneOf(['sickness', 'maternity', 'work-accident']),
    accident: objectOf<NonNullable<Situation['accident']>>({ date, number: label(30) }, ['date']),
    prescriber: objectOf<NonNullable<Situation['prescriber']>>({ id: label(40), specialty: label(40) }, ['id']),
    prescriptionDate: date,
    renewal: objectOf<NonNullable<Situation['renewal']>>({ n: integer(0, 99), of: integer(0, 99) }, ['n', 'of']),
    pathway: oneOf([
      'referring-doctor',
      'referred',
      'new-referring-doctor',
      'direct-access',
      'emergency',
      'away',
      'replacement',
      'outside',
    ]),
    counters: objectOf<Counters>({
      participationTodayCents: cents,
      participationYearCents: cents,
      franchiseYearCents: cents,
    }),
    lines: arrayOf(line, 1, linesMax),
    amc: orNull(amcContract),
    amc2: orNull(amcContract),
    thirdParty: objectOf<NonNullable<Situation['thirdParty']>>({ amo: boolean, amc: boolean }),
  },
  ['date', 'profession', 'lines'],
);

/**
 * Takes a situation (contracts §3) from outside: every member is known, has the right type and a possible value.
 * The refusal says the first thing wrong and where, as `lines[0].code`; an empty place is the input itself.
 */
export function parseSituation(input: unknown): Result<Situation, PriceRefusalCode> {
  const found = situation(input) ?? orderOfDays(input as Situation);
  return found ? refuse(found.code, { path: found.path }) : accept(input as Situation);
}

/** Nobody is treated before birth, before the accident, or on a prescription of tomorrow. */
function orderOfDays(known: Situation): Fault | null {
  const before = (day: string | undefined) => day === undefined || day <= known.date;
  if (!before(known.patient?.birthDate)) return fault('PRICE_DATE_INVALID', 'patient.birthDate');
  if (!before(known.accident?.date)) return fault('PRICE_DATE_INVALID', 'accident.date');
  return before(known.prescriptionDate) ? null : fault('PRICE_DATE_INVALID', 'prescriptionDate');
}
