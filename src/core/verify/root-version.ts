import { openEnvelope } from './envelope.ts';

/**
 * The version that a root file claims, believed by nobody: it only tells a terminal several versions behind that there
 * are files in between to ask for. Null when the text is no signed file.
 */
export function readRootVersion(text: string): number | null {
  const opened = openEnvelope(text);
  const ver = opened.ok ? opened.value.payload.ver : null;
  return typeof ver === 'number' && Number.isSafeInteger(ver) && ver >= 1 ? ver : null;
}
