/** The browser's own printing. */
export { browserPrinter } from './browser-printer.ts';
