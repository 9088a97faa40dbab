import type { Act } from '../act.ts';

const general = ['general'] as const;
const consultations = ['C', 'G', 'TCG', 'GL', 'COE', 'APC', 'CCX', 'TE2'] as const;
const visits = ['V', 'VG'] as const;
const both = [...consultations, ...visits];
const doctor = { profession: 'doctor', category: 'consultation' } as const;
const act = { ...doctor, kind: 'act', participation: true } as const;
const supplement = { ...doctor, kind: 'supplement' } as const;

/** Acts of the general practitioner and of other doctors. Associations: NGAP base of 2022 (PowerCare). */
export const doctorActs: readonly Act[] = [
  { ...act, code: 'G', label: 'Consultation au cabinet', specialties: general, withOverrun: 'C' },
  { ...act, code: 'VG', label: 'Visite à domicile', specialties: general, withOverrun: 'V' },
  { ...act, code: 'C', label: 'Consultation (lettre-clé C)' },
  { ...act, code: 'V', label: 'Visite (lettre-clé V)' },
  { ...act, code: 'TCG', label: 'Téléconsultation', specialties: general },
  { ...act, code: 'GL', label: 'Consultation longue, plus de 80 ans', specialties: general, age: { from: 80 } },
  { ...act, code: 'APC', label: 'Avis ponctuel de consultant' },
  {
    ...act,
    code: 'IMT',
    label: 'Déclaration du médecin traitant d’un patient en ALD',
    specialties: general,
    rate: 'rate.prevention',
  },
  { ...act, code: 'COE', label: 'Examen obligatoire de l’enfant', rate: 'rate.prevention', age: { under: 18 } },
  { ...act, code: 'TE2', label: 'Téléexpertise' },
  { ...act, code: 'CCX', label: 'Consultation complexe' },
  {
    ...supplement,
    code: 'MEG',
    label: 'Majoration enfant de moins de 6 ans',
    specialties: general,
    with: ['C', 'G', 'V', 'VG', 'TCG'],
    age: { under: 6 },
  },
  {
    ...supplement,
    code: 'MCG',
    label: 'Majoration de coordination du généraliste',
    specialties: general,
    with: consultations,
  },
  { ...supplement, code: 'MCU', label: 'Majoration correspondant urgence', with: both },
  { ...supplement, code: 'MUT', label: 'Majoration d’urgence du médecin traitant', with: both },
  { ...supplement, code: 'SNP', label: 'Soins non programmés, régulation', with: both },
  { ...supplement, code: 'MCX', label: 'Majoration consultation complexe', with: both },
  { ...supplement, code: 'MIC', label: 'Majoration insuffisance cardiaque après hospitalisation', with: both },
  { ...supplement, code: 'MSH', label: 'Majoration de suivi de sortie d’hospitalisation', with: both },
  { ...supplement, code: 'MD', label: 'Majoration de déplacement', with: visits },
  { ...supplement, code: 'MDN', label: 'Majoration de déplacement, nuit', with: visits },
  { ...supplement, code: 'MDI', label: 'Majoration de déplacement, milieu de nuit', with: visits },
  { ...supplement, code: 'MDD', label: 'Majoration de déplacement, dimanche et jour férié', with: visits },
  { ...supplement, code: 'MN', label: 'Majoration de nuit, 20 h – 0 h et 6 h – 8 h', with: both },
  { ...supplement, code: 'MM', label: 'Majoration de milieu de nuit, 0 h – 6 h', with: both },
  { ...supplement, code: 'F', label: 'Majoration de dimanche et jour férié', with: both },
  { ...supplement, code: 'CRN', label: 'Consultation régulée, nuit', with: consultations },
  { ...supplement, code: 'CRM', label: 'Consultation régulée, milieu de nuit', with: consultations },
  { ...supplement, code: 'CRD', label: 'Consultation régulée, dimanche et jour férié', with: consultations },
  { ...supplement, code: 'CRS', label: 'Consultation régulée, samedi', with: consultations },
  { ...supplement, code: 'VRN', label: 'Visite régulée, nuit', with: visits },
  { ...supplement, code: 'VRM', label: 'Visite régulée, milieu de nuit', with: visits },
  { ...supplement, code: 'VRD', label: 'Visite régulée, dimanche et jour férié', with: visits },
  { ...supplement, code: 'VRS', label: 'Visite régulée, samedi', with: visits },
];
