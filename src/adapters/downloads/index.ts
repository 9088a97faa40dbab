/** Files handed to the browser's downloads. */
export { browserDownloads } from './browser-downloads.ts';
