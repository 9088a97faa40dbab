import { describe, expect, it } from 'vitest';
import { locksOf } from './__fixtures__/locks.ts';
import { keptTurns, type OtherPages } from './turns.ts';

/** Pages of one browser: each hears when another asks, and can leave the screen. */
function browser() {
  const { locks, requests } = locksOf();
  const listeners = new Map<object, () => void>();
  const away = new Set<object>();
  const open = () => {
    const page = {};
    const others: OtherPages = {
      ask: () => {
        for (const [other, listener] of listeners) if (other !== page) listener();
        return () => undefined;
      },
      onWanted: (listener) => void listeners.set(page, listener),
      isAway: () => away.has(page),
    };
    const leave = () => {
      away.add(page);
      listeners.get(page)?.();
    };
    return { turns: keptTurns('journal', locks, others), leave };
  };
  return { open, requests };
}

async function aMoment(): Promise<void> {
  for (let count = 0; count < 20; count += 1) await null;
}

/** Notes when each work begins and ends, one microtask or more later. */
function working(events: string[]) {
  return (name: string) => async () => {
    events.push(`${name} begins`);
    await aMoment();
    events.push(`${name} ends`);
    return name;
  };
}

describe('a turn that stays', () => {
  it('is asked for once by a page that is alone', async () => {
    const { open, requests } = browser();
    const { turns } = open();
    for (const name of ['a', 'b', 'c']) expect(await turns.inTurn(() => Promise.resolve(name))).toBe(name);
    expect(await turns.ifFree(async (isFree) => isFree)).toBe(true);
    expect(requests).toHaveLength(1);
  });

  it('goes to another page that asks, after the work that was begun', async () => {
    const { open } = browser();
    const events: string[] = [];
    const work = working(events);
    const [one, other] = [open().turns, open().turns];
    await one.inTurn(work('a'));
    await Promise.all([one.inTurn(work('b')), one.inTurn(work('d')), other.inTurn(work('c'))]);
    for (let at = 0; at < events.length; at += 2)
      expect(events[at + 1]).toBe(String(events[at]).replace('begins', 'ends'));
    expect(events.indexOf('c begins')).toBeLessThan(events.indexOf('d begins'));
    expect(await one.inTurn(work('e'))).toBe('e');
  });

  it('never lets two works of one page run at once', async () => {
    const events: string[] = [];
    const work = working(events);
    const { turns } = browser().open();
    const free = turns.ifFree(async (isFree) => (isFree ? work('a')() : 'told'));
    const second = turns.ifFree(async (isFree) => (isFree ? work('b')() : 'told'));
    expect(await Promise.all([free, second, turns.inTurn(work('c'))])).toEqual(['a', 'told', 'c']);
    expect(events).toEqual(['a begins', 'a ends', 'c begins', 'c ends']);
  });

  it('is not free while another page keeps it', async () => {
    const { open } = browser();
    const [one, other] = [open().turns, open().turns];
    await one.inTurn(() => Promise.resolve());
    expect(await other.ifFree(async (isFree) => isFree)).toBe(false);
    expect(await other.inTurn(async () => 'waited')).toBe('waited');
    expect(await one.ifFree(async (isFree) => isFree)).toBe(false);
  });

  it('is let go by a page that leaves the screen, and kept by none that is away', async () => {
    const { open, requests } = browser();
    const [one, other] = [open(), open()];
    await one.turns.inTurn(() => Promise.resolve());
    one.leave();
    await aMoment();
    expect(await other.turns.ifFree(async (isFree) => isFree)).toBe(true);
    other.leave();
    await aMoment();
    await one.turns.inTurn(() => Promise.resolve());
    await aMoment();
    await one.turns.inTurn(() => Promise.resolve());
    // Each of the three works of pages that are away, and the one before.
    expect(requests).toHaveLength(4);
  });

  it('passes on after work that fails', async () => {
    const { open } = browser();
    const [one, other] = [open().turns, open().turns];
    await expect(one.inTurn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await other.inTurn(async () => 'here')).toBe('here');
    expect(await one.inTurn(async () => 'again')).toBe('again');
  });
});
