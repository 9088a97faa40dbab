/** What `npm start` and `npm run dev` run of this program. */
export { localAuthority } from './local-authority.ts';
export { serve } from './serve.ts';
export { openTrainingSite } from './training-site.ts';
