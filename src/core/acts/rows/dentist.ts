import type { Act, ToothKind } from '../act.ts';

const front: readonly ToothKind[] = ['incisor', 'canine'];
const back: readonly ToothKind[] = ['first-premolar', 'second-premolar', 'molar'];
const permanent: readonly ToothKind[] = [...front, ...back];
const one = (kinds: readonly ToothKind[]) => ({ needed: true, kinds });
const care = { profession: 'dentist', category: 'dental-care', kind: 'act' } as const;
const crown = { profession: 'dentist', category: 'dental-prosthesis', kind: 'act' } as const;

/** Acts of the dentist. Labels of crowns: dental convention, annex IV. */
export const dentistActs: readonly Act[] = [
  { profession: 'dentist', category: 'consultation', kind: 'act', code: 'C', label: 'Consultation' },
  { ...care, code: 'HBJD001', label: 'Détartrage' },
  { ...care, code: 'HBMD058', label: 'Carie 1 face, incisive ou canine', teeth: one([...front, 'milk']) },
  { ...care, code: 'HBMD053', label: 'Carie 1 face, prémolaire ou molaire', teeth: one([...back, 'milk']) },
  { ...care, code: 'HBMD050', label: 'Carie 2 faces, incisive ou canine', teeth: one([...front, 'milk']) },
  { ...care, code: 'HBMD049', label: 'Carie 2 faces, prémolaire ou molaire', teeth: one([...back, 'milk']) },
  { ...care, code: 'HBFD021', label: 'Dévitalisation, incisive ou canine', teeth: one(front) },
  { ...care, code: 'HBGD035', label: 'Extraction d’une dent de lait', teeth: one(['milk']) },
  { ...care, code: 'HBGD036', label: 'Extraction d’une dent permanente', teeth: one(permanent) },
  { ...crown, code: 'HBLD038', label: 'Couronne métallique', teeth: one(permanent) },
  {
    ...crown,
    code: 'HBLD634',
    label: 'Couronne céramo-métallique, jusqu’à la 1re prémolaire',
    teeth: one([...front, 'first-premolar']),
  },
  {
    ...crown,
    code: 'HBLD680',
    label: 'Couronne céramique hors zircone, jusqu’à la 1re prémolaire',
    teeth: one([...front, 'first-premolar']),
  },
  {
    ...crown,
    code: 'HBLD350',
    label: 'Couronne zircone, hors molaire',
    teeth: one([...front, 'first-premolar', 'second-premolar']),
  },
  {
    ...crown,
    code: 'HBLD158',
    label: 'Couronne céramique hors zircone, 2e prémolaire et molaire',
    teeth: one(['second-premolar', 'molar']),
  },
  { ...crown, code: 'HBLD491', label: 'Couronne céramo-métallique, 2e prémolaire', teeth: one(['second-premolar']) },
  { ...crown, code: 'HBLD073', label: 'Couronne zircone, molaire', teeth: one(['molar']) },
  { ...crown, code: 'HBLD734', label: 'Couronne céramo-métallique, molaire', teeth: one(['molar']) },
  { ...crown, code: 'HBLD090', label: 'Inlay-core', teeth: one(permanent) },
  {
    profession: 'dentist',
    category: 'orthodontics',
    kind: 'act',
    code: 'TO90',
    label: 'Orthodontie, un semestre',
    rate: 'rate.orthodontics',
    age: { under: 16 },
  },
];
