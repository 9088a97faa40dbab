import type { Notebook } from './witness.ts';

/** A cookie lives at most this long in Chromium, in seconds (400 days); each invoice begins it again. */
const cookieSeconds = 34_560_000;

function readCookie(cookies: string, name: string): string | null {
  const found = cookies.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
  return found === undefined ? null : decodeURIComponent(found.slice(name.length + 1));
}

/**
 * A notebook in `localStorage` and in a cookie. `Clear-Site-Data: "storage"` wipes both rooms and `localStorage` with
 * them; a cookie survives it, and is then all that knows how far the journal went. It goes to the page's own server and
 * nowhere else, and tells it a count, an instant and a hash.
 *
 * What is written is read at once by this page and reaches both places in the page's next task: who waits for an invoice
 * does not wait for them. Another page may read the line before it meanwhile, which is still true of the past.
 */
export function browserNotebook(storage: Storage, page: Pick<Document, 'cookie'>): Notebook {
  const waiting = new Map<string, string>();
  const store = (name: string): void => {
    const line = waiting.get(name) ?? '';
    waiting.delete(name);
    page.cookie = `${name}=${encodeURIComponent(line)}; Path=/; Max-Age=${cookieSeconds}; Secure; SameSite=Strict`;
    try {
      storage.setItem(name, line);
    } catch {
      // Full: the previous witness stays, and is still true of the past.
    }
  };
  return {
    read: (name) =>
      [waiting.get(name), storage.getItem(name), readCookie(page.cookie, name)].flatMap((line) => line ?? []),
    write: (name, line) => {
      if (!waiting.has(name)) setTimeout(() => store(name));
      waiting.set(name, line);
    },
  };
}
