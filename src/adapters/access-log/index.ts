/** Who consulted what on this till. */
export { openAccessLog } from './access-log.ts';
