import type { Nature } from '#core/price';
import { bilingual } from './language.ts';

/** When and why the care was given. */
export const careText = bilingual({
  fr: {
    title: 'Circonstances du soin',
    time: 'Heure de l’acte',
    nature: 'Nature',
    natures: {
      sickness: 'maladie',
      maternity: 'maternité',
      'work-accident': 'accident du travail',
    } satisfies Record<Nature, string> as Record<Nature, string>,
    accidentDate: 'Date de l’accident',
    accidentDateError: 'Un jour du calendrier, au plus tard le jour du soin',
    accidentNumber: 'Numéro de l’accident, s’il est connu',
    keep: 'Retenir',
    close: 'Fermer',
  },
  en: {
    title: 'Circumstances of the care',
    time: 'Time of the act',
    nature: 'Nature',
    natures: { sickness: 'illness', maternity: 'maternity', 'work-accident': 'work accident' },
    accidentDate: 'Date of the accident',
    accidentDateError: 'A day of the calendar, the day of the care at the latest',
    accidentNumber: 'Number of the accident, when known',
    keep: 'Keep',
    close: 'Close',
  },
});
