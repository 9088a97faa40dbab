import type { ToothKind } from './act.ts';

/** What kind of tooth an FDI number (ISO 3950) is; null when there is no such tooth. 11–48 permanent, 51–85 milk. */
export function toothKind(fdi: string): ToothKind | null {
  if (/^[5-8][1-5]$/.test(fdi)) return 'milk';
  if (!/^[1-4][1-8]$/.test(fdi)) return null;
  const position = Number(fdi[1]);
  if (position <= 2) return 'incisor';
  if (position === 3) return 'canine';
  if (position === 4) return 'first-premolar';
  return position === 5 ? 'second-premolar' : 'molar';
}
