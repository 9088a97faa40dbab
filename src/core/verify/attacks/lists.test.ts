import { describe, expect } from 'vitest';
import { attack, Desk } from '../__fixtures__/desk.ts';
import { day, now, prefix } from '../__fixtures__/test-issuer.ts';
import { acceptShard } from '../index.ts';

const desk = await Desk.open();
const { issuer, keyset, shard } = desk;
const status = (change: object) =>
  desk.rights((rights) => ({
    ...rights,
    status: { status_list: { ...rights.status.status_list, ...change } },
  }));
const uri = (text: string) => status({ uri: text });
const aged = (changes: object) => desk.forge({}, { status: () => Promise.resolve({ ...shard, ...changes }) });
const stored = async (text: Promise<string>, name = `${prefix}17`, storedIat?: number) => {
  const result = await acceptShard(await text, name, { keyset, now, ...(storedIat !== undefined && { storedIat }) });
  return result.ok ? 'OK' : result.code;
};

describe('status claim', () => {
  attack(104, 'a list on another host', 'STATUS_URI', async () => {
    expect(await uri('https://evil.example/p/17')).toBe('STATUS_URI');
    expect(await uri(`${prefix}1234`)).toBe('STATUS_URI');
    expect(await uri(prefix)).toBe('STATUS_URI');
    return uri('http://st.example/p/17');
  });
  attack(105, 'a .. path', 'STATUS_URI', () => uri(`${prefix}../17`));
  attack(106, 'an @ look-alike', 'STATUS_URI', () => uri('https://st.example/p@evil.example/17'));
  attack(107, 'an index negative or past the shard', 'CLAIM_FORMAT', async () => {
    expect(await status({ idx: 1_048_576 })).toBe('CLAIM_FORMAT');
    expect(await status({ idx: 1.5 })).toBe('CLAIM_FORMAT');
    expect(await status({ idx: 1_048_575 })).toBe('OK');
    return status({ idx: -1 });
  });
  attack(108, 'the status claim absent', 'CLAIM_MISSING', () =>
    desk.rights((rights) => Object.fromEntries(Object.entries(rights).filter(([name]) => name !== 'status'))),
  );
});

describe('opposition', () => {
  attack(109, 'a lost phone', 'DEVICE_REVOKED', () => status({ idx: 1993 }));
  attack(110, 'a shard never fetched', 'STATUS_UNAVAILABLE', () => uri(`${prefix}18`));
  attack(111, 'a stale shard', 'STATUS_STALE', async () => {
    expect(await aged({ iat: now - 7 * day, exp: now + 1 })).toBe('OK');
    expect(await aged({ exp: now })).toBe('STATUS_STALE');
    return aged({ iat: now - 7 * day - 1 });
  });
  attack(112, 'an older shard', 'STATUS_ROLLBACK', async () => {
    expect(await stored(issuer.shardFile(), `${prefix}17`, now - 7200)).toBe('OK');
    return stored(issuer.shardFile(), `${prefix}17`, now - 7199);
  });
  attack(113, 'the shard of another sub', 'STATUS_SUB', () => stored(issuer.shardFile(), `${prefix}18`));
  attack(114, 'bits read most significant first, which would oppose the wrong phone', 'OK', async () => {
    // Only index 7 of the first byte is set: read the other way round it would be index 0.
    expect(shard.bits[0]).toBe(0x80);
    expect(await status({ idx: 7 })).toBe('DEVICE_REVOKED');
    return status({ idx: 0 });
  });
});
