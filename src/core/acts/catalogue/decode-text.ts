/**
 * Text of a BDPM file. The official files mix UTF-8 and Windows-1252 from one download to the next, so the encoding is
 * detected: strict UTF-8 first, else Windows-1252, in which every byte means something.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
