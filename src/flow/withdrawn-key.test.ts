import { expect, it } from 'vitest';
import { toText } from '#core/token';
import { now, TestIssuer } from '../core/verify/__fixtures__/test-issuer.ts';
import { openTrust } from './open-trust.ts';
import { restsOnWithdrawnKey, withdrawnKeys } from './withdrawn-key.ts';

it('flags what rested on a key that the set now in force withdraws, and nothing else', async () => {
  const issuer = await TestIssuer.make();
  const other = await TestIssuer.make();
  const keys = [
    issuer.keyEntry(issuer.rightsKey, 'droits', { revoked: now - 60 }),
    issuer.keyEntry(issuer.statusKey, 'statut'),
  ];
  const text = await issuer.keysetFile({ keys });
  const store = {
    read: (_env: string, name: string) =>
      Promise.resolve(name === 'cles.json' ? { text, fetchedAt: now, source: 'network' as const } : null),
  };
  const trust = openTrust('prod', { rootFile: await issuer.rootFile() }, store);
  const withdrawn = await withdrawnKeys(trust, now);
  expect(withdrawn).toEqual([issuer.rightsKey.kid]);

  const about = { keysetSeq: 11, statusIat: now, verifiedAt: now, warnings: [] };
  const presented = async (by: TestIssuer) => ({ ...about, presentation: toText(await by.present()) });
  expect(restsOnWithdrawnKey(await presented(issuer), withdrawn)).toBe(true);
  expect(restsOnWithdrawnKey(await presented(issuer), [])).toBe(false);
  expect(restsOnWithdrawnKey(await presented(other), withdrawn)).toBe(false);
  expect(restsOnWithdrawnKey({ ...about, presentation: 'not one' }, withdrawn)).toBe(false);
  expect(restsOnWithdrawnKey({ none: 'no-phone' }, withdrawn)).toBe(false);
});

it('says nothing where no key set can be believed', async () => {
  const trust = openTrust('prod', { rootFile: null }, { read: () => Promise.resolve(null) });
  expect(await withdrawnKeys(trust, now)).toEqual([]);
});
