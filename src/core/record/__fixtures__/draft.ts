import type { Breakdown, Situation } from '#core/price';
import type { CivilDate } from '#core/shared';
import type { InvoiceDraft, Practice } from '../invoice.ts';

/** A made-up practice whose numbers have the right form. */
export const practice: Practice = {
  profession: 'doctor',
  name: 'Cabinet des Tilleuls',
  address: '12 rue des Tilleuls, 31000 Toulouse',
  professional: 'Dr Anne Salaün',
  rpps: '10003456786',
  amOrFiness: '311234567',
  specialty: 'general',
  sector: '1',
  department: '31',
};

const situation: Situation = {
  date: '2026-11-24' as CivilDate,
  profession: 'doctor',
  provider: { specialty: 'general', sector: '1', department: '31' },
  patient: { birthDate: '1985-12-03' as CivilDate, regime: 'general', cover: { c2s: 'none' } },
  pathway: 'referring-doctor',
  lines: [{ code: 'G', quantity: 1 }],
  amc: { responsible: true, guarantees: [{ category: 'all', kind: 'tm' }] },
  thirdParty: { amo: true, amc: false },
};

const amounts = {
  feeCents: 3000,
  baseCents: 3000,
  amoCents: 2100,
  secondPublicCents: 0,
  tmCents: 900,
  outsidePathwayCents: 0,
  overrunCents: 0,
  amcCents: 900,
  patientCents: 0,
  participationCents: 200,
  franchiseCents: 0,
  amoNetCents: 1900,
  patientFinalCents: 200,
};

const breakdown: Breakdown = {
  ok: true,
  tariffVersion: '2026-11',
  lines: [
    {
      ...amounts,
      index: 0,
      code: 'G',
      ratePct: 70,
      steps: [
        { rule: 'rate.consultation', amount: 'amoCents', text: '70 % × 30,00 €', cents: 2100, source: 'CSS R160-5' },
      ],
    },
  ],
  totals: { ...amounts, dueNowCents: 900 },
  notes: [],
};

/** A consultation to validate; each test changes what it is about. */
export const draft: InvoiceDraft = {
  id: 'draft-0123456789abcdef',
  situation,
  breakdown,
  tariffSha256: 'a'.repeat(64),
  beneficiary: {
    name: 'Maëlle Le Goff-Rambaud',
    birthDate: '19851203',
    nir: '185127511600174',
    regime: '01',
    caisse: '311',
    centre: '0000',
  },
  practice,
  payment: { means: 'cash', dueCents: 900, givenCents: 1000, changeCents: 100 },
  proof: {
    presentation: 'cpt1:a.b.c~d.e.f',
    keysetSeq: 7,
    statusIat: 1_795_000_000,
    verifiedAt: 1_795_550_000,
    warnings: [],
  },
};

/** 2026-11-24, 10:40 in Paris, in epoch seconds. */
export const morning = Date.parse('2026-11-24T09:40:00Z') / 1000;
