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
 */
export function browserNotebook(storage: Storage, page: Pick<Document, 'cookie'>): Notebook {
  return {
    read: (name) => [storage.getItem(name), readCookie(page.cookie, name)].filter((line) => line !== null),
    write: (name, line) => {
      page.cookie = `${name}=${encodeURIComponent(line)}; Path=/; Max-Age=${cookieSeconds}; Secure; SameSite=Strict`;
      try {
        storage.setItem(name, line);
      } catch {
        // Full: the previous witness stays, and is still true of the past.
      }
    },
  };
}
