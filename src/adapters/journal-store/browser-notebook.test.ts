import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserNotebook } from './browser-notebook.ts';

/** A browser's two places, the cookie kept as a page reads it back. */
function places() {
  const lines = new Map<string, string>();
  const page = {
    kept: '',
    get cookie() {
      return page.kept;
    },
    set cookie(set: string) {
      page.kept = set.split(';')[0] ?? '';
    },
  };
  const storage = {
    getItem: (name: string) => lines.get(name) ?? null,
    setItem: (name: string, line: string) => void lines.set(name, line),
  };
  return { lines, page, storage: storage as Storage };
}

describe('the notebook of a browser', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is read as written at once, and reaches both places in the next task', () => {
    const { lines, page, storage } = places();
    const notebook = browserNotebook(storage, page);
    notebook.write('head', '1');
    notebook.write('head', '{"seq":2}');
    expect(notebook.read('head')).toEqual(['{"seq":2}']);
    expect([lines.size, page.cookie]).toEqual([0, '']);
    vi.runAllTimers();
    expect(lines.get('head')).toBe('{"seq":2}');
    expect(notebook.read('head')).toEqual(['{"seq":2}', '{"seq":2}']);
    expect(browserNotebook(storage, page).read('head')).toEqual(['{"seq":2}', '{"seq":2}']);
  });

  it('keeps the cookie, and what stood before, where storage is full', () => {
    const { lines, page, storage } = places();
    lines.set('head', '1');
    vi.spyOn(storage, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    browserNotebook(storage, page).write('head', '2');
    vi.runAllTimers();
    expect(browserNotebook(storage, page).read('head')).toEqual(['1', '2']);
  });
});
