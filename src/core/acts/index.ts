/** What was done or dispensed: acts, teeth, medicines. */
export {
  buildCatalogue,
  indexMedicines,
  type BdpmFiles,
  type Catalogue,
  type ImportReport,
} from './catalogue/build-catalogue.ts';
export { foldText } from './catalogue/fold-text.ts';
export type { DearestGeneric, GenericGroup, Medicine } from './catalogue/medicine.ts';
export { searchCatalogue } from './catalogue/search-catalogue.ts';
export { trainingMedicines } from './catalogue/training-medicines.ts';

export type { Act, ActProfession, ToothKind, ToothRule } from './act.ts';
export { actsOf, findAct } from './find-act.ts';
export { toothKind } from './tooth.ts';
export { basketOfCrown, type CrownBasket } from './basket-of-crown.ts';
export { careMoment, type CareMoment } from './calendar/care-moment.ts';
export { isHoliday } from './calendar/is-holiday.ts';
export { favouriteActs } from './favourite-acts.ts';
export { momentSupplements, supplementsAt } from './supplements-at.ts';
