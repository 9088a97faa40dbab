/** What the practice told about itself. */
export { openPracticeStore } from './practice-store.ts';
