import { expect, it } from 'vitest';
import { keepDecoder, type Connection } from './keep-decoder.ts';

async function fetched(connection: Connection | undefined): Promise<readonly string[]> {
  const asked: string[] = [];
  await keepDecoder({
    connection,
    fetch: (url) => {
      asked.push(url);
      return Promise.reject(new TypeError('no network'));
    },
  });
  return asked;
}

it.each([undefined, {}, { type: 'wifi', saveData: false }])('fetches the decoder of a phone on %j', async (on) => {
  expect(await fetched(on)).toEqual([expect.stringMatching(/[.]wasm/)]);
});

it.each([{ saveData: true }, { type: 'cellular' }, { type: 'wifi', saveData: true }])(
  'leaves it for the first reading on %j',
  async (on) => {
    expect(await fetched(on)).toEqual([]);
  },
);
