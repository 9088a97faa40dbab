/** Codes taken out of a stream of bytes that is cut anywhere. */
export interface CodeSplitter {
  /** Takes bytes as they come; answers the codes that ended in them. */
  take(bytes: Uint8Array): readonly string[];
  /** What stands unfinished after a silence: a scanner set to send no line end. Null when nothing does. */
  flush(): string | null;
  /** True while a code is unfinished. */
  readonly isOpen: boolean;
}

/** Most bytes of one code: more is no scanner. What comes until the next line end is then thrown away. */
const bytesMax = 8192;

const isEnd = (byte: number) => byte === 0x0d || byte === 0x0a || byte === 0x00;

/** Splits at CR, LF, CRLF or NUL; every other control character, the separator of GS1 first of all, is kept. */
export function createCodeSplitter(): CodeSplitter {
  let held: number[] = [];
  let tooLong = false;

  const close = (): string | null => {
    const text = held.length === 0 || tooLong ? null : decode(held);
    held = [];
    tooLong = false;
    return text;
  };

  return {
    take(bytes) {
      const codes: string[] = [];
      for (const byte of bytes) {
        if (isEnd(byte)) {
          const code = close();
          if (code !== null) codes.push(code);
        } else if (held.length < bytesMax) held.push(byte);
        else tooLong = true;
      }
      return codes;
    },
    flush: close,
    get isOpen() {
      return held.length > 0;
    },
  };
}

/** UTF-8, or Latin-1 for a scanner that sends accents its own way. */
function decode(bytes: readonly number[]): string {
  const all = Uint8Array.from(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(all);
  } catch {
    return new TextDecoder('latin1').decode(all);
  }
}
