/** What a camera, tag, keyboard or file delivered → which kind of code it is and what it holds, or its name. */
export type { Delivered, Via } from './delivered.ts';
export { recognise, type OtherName, type Recognised } from './recognise.ts';
export type { TokenCode } from './token/token.ts';
export { expectedDigits } from './token/expected-digits.ts';
export type { MedicineCode } from './medicine/medicine.ts';
export { shelfLife, type ShelfLife } from './medicine/shelf-life.ts';
export type { AmcCardCode } from './amc-card/amc-card.ts';
export type { InsCode } from './ins/ins.ts';
export { parseInsKey, type InsKey, type InsKeyCode } from './ins/ins-key.ts';
export { bytesOfSeal } from './ins/ins-seal.ts';
export { frameSideMax } from './frame/frame.ts';
export type { CodeFormat, Decode, DecodeRequest, FoundCode, Frame, Point } from './frame/frame.ts';
export { passesAfter, readFrame, stillPasses, stillRequest, type FrameRequest } from './frame/read-frame.ts';
export { pointsOf } from './frame/points-of.ts';
export { hintOf, type Hint } from './frame/hint.ts';
export { seeCode } from './frame/seen-code.ts';
export { shrink } from './frame/shrink.ts';
export { zxingDecoder } from './frame/zxing.ts';
export {
  lostOfSpeedCode,
  scannerSetUpText,
  scannerSpeedText,
  setUpHabit,
  type SeparatorHabit,
} from './scanner-set-up.ts';
