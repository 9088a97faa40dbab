/** What the practice told about itself. */
export { openPracticeStore, practiceForm } from './practice-store.ts';
