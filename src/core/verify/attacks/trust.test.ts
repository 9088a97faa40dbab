import { describe, expect, it } from 'vitest';
import { attack, Desk } from '../__fixtures__/desk.ts';
import { makeKey } from '../__fixtures__/key-pair.ts';
import { day, now, TestIssuer } from '../__fixtures__/test-issuer.ts';
import { acceptKeyset, acceptRoot, importKeyset, type Keyset } from '../index.ts';

const desk = await Desk.open();
const { issuer, roots } = desk;
const retired = await makeKey();
const revoked = await makeKey();
const demo = await makeKey();

/** The terminal's key set with more keys in it than an honest file of one environment may hold. */
const mixed: Keyset = await (async () => {
  const keys = [
    issuer.keyEntry(issuer.rightsKey, 'droits'),
    issuer.keyEntry(issuer.statusKey, 'statut'),
    issuer.keyEntry(retired, 'droits', { exp: now - 2 * day }),
    issuer.keyEntry(revoked, 'droits', { revoked: now + day }),
    issuer.keyEntry(demo, 'droits', { env: 'demo', iss: 'demo.comptoir.example' }),
  ];
  const result = await importKeyset({ seq: 12, iat: now - 60, exp: now + day, keys }, 'prod', 'mixed');
  if (!result.ok) throw new Error(result.code);
  return result.value;
})();

const file = async (text: Promise<string>, stored?: { seq: number; hash: string }) => {
  const result = await acceptKeyset(await text, { env: 'prod', now, roots, ...(stored && { stored }) });
  return result.ok ? 'OK' : result.code;
};

describe('issuer keys', () => {
  attack(91, 'an unknown kid', 'KEY_UNKNOWN', async () => desk.forge({ issuerKey: await makeKey() }));
  attack(92, 'a revoked issuer key', 'KEY_REVOKED', () => desk.forge({ issuerKey: revoked }, { keyset: mixed }));
  attack(93, 'rights dated after the key’s retirement', 'KEY_NOT_VALID_AT_IAT', () =>
    desk.forge({ issuerKey: retired }, { keyset: mixed }),
  );
  attack(94, 'rights that name another issuer', 'ISSUER_MISMATCH', () =>
    desk.rights((rights) => ({ ...rights, iss: 'msa.prod.example' })),
  );
  attack(95, 'a training issuer in production', 'ENV_MISMATCH', () =>
    desk.forge({ issuerKey: demo, rights: (rights) => ({ ...rights, env: 'demo' }) }, { keyset: mixed }),
  );
  attack(96, 'a training key that says prod', 'ENV_MISMATCH', () => desk.forge({ issuerKey: demo }, { keyset: mixed }));
  attack(97, 'a production code in training', 'ENV_MISMATCH', () => desk.forge({}, { env: 'demo' }));

  it('refuses a list key that signs rights', async () => {
    expect(await desk.forge({ issuerKey: issuer.statusKey })).toBe('KEY_USE');
  });
  it('refuses rights whose env differs from their key’s', async () => {
    expect(await desk.rights((rights) => ({ ...rights, env: 'demo' }))).toBe('ENV_MISMATCH');
  });
});

describe('key sets', () => {
  attack(98, 'an expired key set (freeze)', 'KEYSET_EXPIRED', async () => {
    expect(await file(issuer.keysetFile({ iat: now - 20 * day, exp: now }))).toBe('KEYSET_EXPIRED');
    return desk.forge({}, { keyset: { ...desk.keyset, exp: now } });
  });
  attack(99, 'a rolled-back key set', 'KEYSET_ROLLBACK', () => file(issuer.keysetFile({ seq: 11 }), desk.keyset));
  attack(100, 'a forked key set', 'KEYSET_FORK', async () => {
    expect(await file(issuer.keysetFile(), desk.keyset)).toBe('OK');
    return file(issuer.keysetFile({ iat: now - 3599 }), desk.keyset);
  });
  attack(101, 'a key set by one root only', 'KEYSET_THRESHOLD', async () => {
    const [first] = issuer.roots as [(typeof issuer.roots)[number]];
    expect(await file(issuer.keysetFile({}, [first, first, first]))).toBe('KEYSET_THRESHOLD');
    return file(issuer.keysetFile({}, [first, await makeKey()]));
  });
  attack(102, 'a root version skipped', 'ROOT_CHAIN', async () => {
    const chain = async (text: Promise<string>) => {
      const result = await acceptRoot(await text, roots, now);
      return result.ok ? 'OK' : result.code;
    };
    expect(await chain(issuer.rootFile({ ver: 2 }))).toBe('OK');
    expect(await chain(issuer.rootFile({ ver: 1 }))).toBe('ROOT_CHAIN');
    expect(await chain(issuer.rootFile({ ver: 2 }, issuer.roots.slice(0, 1)))).toBe('ROOT_CHAIN');
    const other = await TestIssuer.make();
    expect(await chain(other.rootFile({ ver: 2 }))).toBe('ROOT_CHAIN');
    return chain(issuer.rootFile({ ver: 3 }));
  });
  attack(103, 'a clock set back', 'CLOCK_ROLLBACK', async () => {
    expect(await desk.forge({}, { highWater: now + 120 })).toBe('OK');
    return desk.forge({}, { highWater: now + 121 });
  });
});
