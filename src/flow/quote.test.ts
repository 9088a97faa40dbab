import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { price, type AmcContract } from '#core/price';
import { closes } from '#core/record';
import { addDays } from '#core/shared';
import { tariffs } from '#core/tariffs';
import { billQuote, familiesFor, makeQuote, rivalsOf } from './quote.ts';
import { replaceAct, typeFee } from './quote/change-alternative.ts';
import { priceAlternative } from './quote/price-alternative.ts';
import { proposeAlternatives } from './quote/propose-alternatives.ts';
import { crowns, day, dentist, family, frame, gerard, quoteOf } from './quote/__fixtures__/person.ts';

const permanent = [1, 2, 3, 4].flatMap((quadrant) => [1, 2, 3, 4, 5, 6, 7, 8].map((place) => `${quadrant}${place}`));

const contracts = fc.option(
  fc.record({
    responsible: fc.boolean(),
    guarantees: fc.array(
      fc.oneof(
        fc.record({ category: fc.constant('all' as const), kind: fc.constant('tm' as const) }),
        fc.record({
          category: fc.constant('dental-prosthesis' as const),
          kind: fc.constant('pctOfBase' as const),
          value: fc.integer({ min: 100, max: 500 }),
          includesAmo: fc.boolean(),
        }),
        fc.record({
          category: fc.constant('dental-prosthesis' as const),
          kind: fc.constant('fixed' as const),
          cents: fc.integer({ min: 0, max: 60_000 }),
        }),
        fc.record({ category: fc.constant('dental-prosthesis' as const), kind: fc.constant('realFees' as const) }),
      ),
      { maxLength: 2 },
    ),
  }),
  { nil: null },
) satisfies fc.Arbitrary<AmcContract | null>;

const patients = fc.record({
  regime: fc.constantFrom('general' as const, 'alsace-moselle' as const),
  cover: fc.record({ ald: fc.boolean(), c2s: fc.constantFrom('none' as const, 'free' as const) }),
});

const frames = fc.record({ amc: contracts, patient: patients, thirdPartyAmc: fc.boolean() }).map((given) => ({
  ...frame,
  amc: given.amc,
  patient: given.patient,
  thirdParty: { amo: true, amc: given.amc !== null && given.thirdPartyAmc },
}));

const mouths = fc.uniqueArray(fc.constantFrom(...permanent), { minLength: 1, maxLength: 4 });

describe('families', () => {
  it('offer what every tooth allows, under the word that a colleague types', () => {
    expect(familiesFor(['26']).map(({ name }) => name)).toEqual(['Couronne', 'Inlay-core']);
    expect(familiesFor(['26', '11']).map(({ name }) => name)).toEqual(['Couronne', 'Inlay-core']);
    expect(familiesFor(['75'])).toEqual([]);
    expect(familiesFor(['26', '75'])).toEqual([]);
    expect(familiesFor([])).toEqual([]);
  });
});

describe('alternatives', () => {
  it('are the baskets of a molar: metal with nothing left, zirconia capped, a free price to type', () => {
    const shown = crowns(['26']).map(({ alternative, priced }) => ({
      basket: alternative.basket,
      code: alternative.acts[0]?.code,
      fee: alternative.acts[0]?.feeCents,
      due: priced?.ok === true ? priced.totals.patientCents : null,
    }));
    expect(shown).toEqual([
      { basket: 'rac0', code: 'HBLD038', fee: 29_000, due: 0 },
      { basket: 'moderate', code: 'HBLD073', fee: 44_000, due: 8_000 },
      { basket: 'free', code: 'HBLD734', fee: null, due: null },
    ]);
  });

  it('are the materials of a front tooth, whose only basket is 100 % santé', () => {
    const codes = crowns(['11']).map(({ alternative }) => [alternative.basket, alternative.acts[0]?.code]);
    expect(codes).toEqual([
      ['rac0', 'HBLD038'],
      ['rac0', 'HBLD350'],
      ['rac0', 'HBLD634'],
    ]);
  });

  it('treat several teeth at once, each with an act that it allows', () => {
    const [first, second] = crowns(['26', '25']);
    expect(first?.alternative.acts.map(({ code, tooth }) => `${code} ${tooth}`)).toEqual(['HBLD038 26', 'HBLD038 25']);
    expect(second?.alternative.acts.map(({ code }) => code)).toEqual(['HBLD073', 'HBLD158']);
    expect(first?.priced).toMatchObject({ ok: true, totals: { patientCents: 0 } });
  });

  it('take another material of the basket, and a typed fee', () => {
    const couronne = family('Couronne', ['26']);
    const moderate = crowns(['26'])[1]!.alternative;
    const rivals = rivalsOf(moderate, couronne);
    expect(rivals.map(({ code }) => code)).toEqual(['HBLD158', 'HBLD073']);
    const ceramic = replaceAct(moderate, rivals[0]!, day, tariffs);
    expect(ceramic.acts[0]).toMatchObject({ code: 'HBLD158', feeCents: 55_000, ceilingCents: 55_000 });
    const dearer = priceAlternative(typeFee(ceramic, 60_000), frame, price);
    expect(dearer.priced).toMatchObject({ ok: true, totals: { feeCents: 60_000 } });
    expect(dearer.priced?.ok === true && dearer.priced.notes.map(({ code }) => code)).toContain(
      'PRICE_CEILING_EXCEEDED',
    );
    expect(priceAlternative(typeFee(ceramic, null), frame, price).priced).toBeNull();
  });

  it('all close to the cent, and a 100 % santé one never costs a patient with a responsible contract', () => {
    fc.assert(
      fc.property(mouths, frames, (teeth, on) => {
        for (const { alternative, priced } of crowns(teeth, on)) {
          if (priced === null) continue;
          expect(priced.ok && closes(priced)).toBe(true);
          if (
            priced.ok &&
            alternative.basket === 'rac0' &&
            on.amc?.responsible === true &&
            on.amc.guarantees.length > 0
          )
            expect(priced.totals.patientCents).toBe(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('always begin with 100 % santé and never repeat themselves', () => {
    fc.assert(
      fc.property(mouths, (teeth) => {
        const proposed = proposeAlternatives({ family: family('Couronne', teeth), teeth, date: day }, tariffs);
        expect(proposed[0]?.basket).toBe('rac0');
        expect(new Set(proposed.map(({ acts }) => JSON.stringify(acts))).size).toBe(proposed.length);
        expect(proposed.every(({ acts }) => acts.map(({ tooth }) => tooth).join() === teeth.join())).toBe(true);
      }),
    );
  });
});

describe('making a quote', () => {
  const parts = {
    id: 'quote-0000000000000001',
    madeOn: day,
    beneficiary: gerard,
    practice: dentist,
    alternatives: crowns(['26']),
    chosen: 1,
    tariffSha256: tariffs.sha256,
  };

  it('keeps the priced alternatives as they were and leaves the untyped one out', () => {
    const made = makeQuote(parts);
    expect(made).toMatchObject({ ok: true, value: { chosen: 1, validUntil: '2027-05-24' } });
    expect(made.ok && made.value.alternatives.map(({ basket }) => basket)).toEqual(['rac0', 'moderate']);
  });

  it('follows the chosen one when one before it is left out', () => {
    const [metal, zirconia, free] = parts.alternatives;
    const made = makeQuote({ ...parts, alternatives: [free!, metal!, zirconia!], chosen: 2 });
    expect(made).toMatchObject({ ok: true, value: { chosen: 1 } });
    expect(made.ok && made.value.alternatives[made.value.chosen]?.basket).toBe('moderate');
  });

  it('refuses a choice without a price, a weak id, a practice that cannot be printed', () => {
    expect(makeQuote({ ...parts, chosen: 2 })).toMatchObject({ ok: false, code: 'QUOTE_CHOICE' });
    expect(makeQuote({ ...parts, chosen: 9 })).toMatchObject({ ok: false, code: 'QUOTE_CHOICE' });
    expect(makeQuote({ ...parts, id: '1' })).toMatchObject({ ok: false, code: 'QUOTE_ID' });
    const nameless = { ...dentist, name: '' };
    expect(makeQuote({ ...parts, practice: nameless })).toMatchObject({ ok: false, code: 'QUOTE_PRACTICE' });
  });

  it('leaves out what the rules forbid this patient, and refuses it as the choice', () => {
    const c2s = { ...frame, amc: null, patient: { cover: { c2s: 'free' as const } }, thirdParty: { amo: true } };
    const made = makeQuote({ ...parts, alternatives: crowns(['26'], c2s), chosen: 0 });
    expect(made.ok && made.value.alternatives.map(({ basket }) => basket)).toEqual(['rac0']);
    expect(makeQuote({ ...parts, alternatives: crowns(['26'], c2s), chosen: 1 })).toMatchObject({
      code: 'QUOTE_BLOCKED',
    });
  });

  it('refuses amounts that do not close', () => {
    const [metal] = parts.alternatives;
    const priced = metal?.priced;
    if (priced?.ok !== true) throw new Error('not priced');
    const broken = { ...metal!, priced: { ...priced, totals: { ...priced.totals, amcCents: 1 } } };
    expect(makeQuote({ ...parts, alternatives: [broken], chosen: 0 })).toMatchObject({ code: 'QUOTE_TOTALS' });
  });
});

describe('billing a quote', () => {
  it('makes the same amounts to the cent on the same day and rights', () => {
    fc.assert(
      fc.property(mouths, frames, fc.nat(), (teeth, on, pick) => {
        const alternatives = crowns(teeth, on);
        const made = makeQuote({
          id: 'quote-0000000000000001',
          madeOn: day,
          beneficiary: gerard,
          practice: dentist,
          alternatives,
          chosen: 0,
          tariffSha256: tariffs.sha256,
        });
        if (!made.ok) throw new Error(made.code);
        const place = pick % made.value.alternatives.length;
        const billed = billQuote(made.value, place, on, price);
        if (!billed.ok) throw new Error(billed.code);
        expect(billed.value.today.priced).toEqual(made.value.alternatives[place]?.breakdown);
        expect(billed.value.dueChangeCents).toBe(0);
        // The invoice's own way from lines to amounts gives them too.
        const lines = billed.value.lines.map(({ code, tooth, basket, feeCents }) => ({
          code,
          tooth,
          basket,
          feeCents,
        }));
        expect(price({ ...on, lines })).toEqual(made.value.alternatives[place]?.breakdown);
      }),
      { numRuns: 300 },
    );
  });

  it('says what changed when the rights did', () => {
    const quote = quoteOf(['26']);
    if (!quote.ok) throw new Error(quote.code);
    const billed = billQuote(quote.value, 1, { ...frame, amc: null, thirdParty: { amo: true, amc: false } }, price);
    expect(billed).toMatchObject({ ok: true, value: { dueChangeCents: 44_000 - 7_200 - 8_000 } });
  });

  it('ends after six months', () => {
    const quote = quoteOf(['26']);
    if (!quote.ok) throw new Error(quote.code);
    const last = quote.value.validUntil;
    expect(billQuote(quote.value, 1, { ...frame, date: last }, price).ok).toBe(true);
    const late = billQuote(quote.value, 1, { ...frame, date: addDays(last, 1) }, price);
    expect(late).toMatchObject({ ok: false, code: 'QUOTE_EXPIRED' });
    expect(billQuote(quote.value, 7, frame, price)).toMatchObject({ ok: false, code: 'QUOTE_CHOICE' });
  });
});
