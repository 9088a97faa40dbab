import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { onFreshLogs, placesOf } from './index.ts';

/** A place that notes when a database is opened and deleted in it. */
function noted(name: string, events: string[]): IDBFactory {
  const factory = new IDBFactory();
  const [open, remove] = [factory.open.bind(factory), factory.deleteDatabase.bind(factory)];
  factory.open = (...asked) => {
    events.push(`${name} open`);
    return open(...asked);
  };
  factory.deleteDatabase = (asked) => {
    const request = remove(asked);
    request.addEventListener('success', () => events.push(`${name} deleted`));
    return request;
  };
  return factory;
}

describe('a place on a fresh log', () => {
  it('is handed out after a database was made and deleted in it, once, and never in both places at a time', async () => {
    const events: string[] = [];
    const [own, other] = [noted('main', events), noted('mirror', events)];
    const { main, mirror } = onFreshLogs(placesOf(own, other));
    expect(await Promise.all([main.factory(), mirror?.factory(), main.factory()])).toEqual([own, other, own]);
    expect(events).toEqual(['main open', 'main deleted', 'mirror open', 'mirror deleted']);
    expect(await own.databases()).toEqual([]);
  });

  it('is handed out all the same when it is ruined, and holds up nothing', async () => {
    const own = new IDBFactory();
    own.open = () => {
      throw new DOMException('', 'UnknownError');
    };
    const events: string[] = [];
    const { main, mirror } = onFreshLogs(placesOf(own, noted('mirror', events)));
    expect(await main.factory()).toBe(own);
    await mirror?.factory();
    expect(events).toEqual(['mirror open', 'mirror deleted']);
  });

  it('is not where nothing can be kept twice', () => {
    expect(onFreshLogs(placesOf(new IDBFactory(), null)).mirror).toBeNull();
  });
});
