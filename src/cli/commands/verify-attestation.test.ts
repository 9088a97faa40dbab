import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { attestationCode } from '#ui/text/attestation-code.ts';
import { attestationPage } from '#ui/text/attestation-page.ts';
import { acceptKeyset, openAttestation, pinRoots } from '#core/verify';
import { doorServer } from '../../issuer/door/__fixtures__/door-server.ts';
import { processIo } from '../process-io.ts';
import { run } from './verify-attestation.ts';

const door = await doorServer();
const folder = mkdtempSync(path.join(tmpdir(), 'comptoir-attestation-'));
const io = processIo;
let signed = '';
let page = '';
afterAll(door.close);

beforeAll(async () => {
  mkdirSync(path.join(folder, 'pub', 'statut'), { recursive: true });
  for (const [name, text] of door.issuer.published()) writeFileSync(path.join(folder, 'pub', name), text);
  const phone = await door.newPhone();
  await phone.enrol('ald');
  signed = String((await phone.call('/issuer/attestation', { beneficiary: 0 })).json['attestation']);
  const roots = await pinRoots(door.issuer.published().get('racines.json') ?? '');
  if (!roots.ok) throw new Error(roots.code);
  const about = { env: 'demo' as const, now: door.clock.now, roots: roots.value };
  const keyset = await acceptKeyset(door.issuer.published().get('cles.json') ?? '', about);
  if (!keyset.ok) throw new Error(keyset.code);
  const opened = await openAttestation(signed, { keyset: keyset.value, ...about });
  if (!opened.ok) throw new Error(opened.code);
  page = attestationPage(opened.value, { signed, picture: attestationCode(signed), language: 'fr' });
});

async function verify(text: string, at = door.clock.now) {
  const file = path.join(folder, 'attestation.html');
  writeFileSync(file, text);
  const values = new Map([
    ['trust', path.join(folder, 'pub')],
    ['at', new Date(at * 1000).toISOString()],
  ]);
  return run({ positionals: [file], values, flags: new Set() }, io);
}

it('accepts the page and the bare signature, and says what is signed and when', async () => {
  for (const text of [page, signed, `${signed}\n`]) {
    expect(await verify(text)).toMatchObject({
      status: 0,
      json: {
        ok: true,
        mode: 'training',
        code: expect.stringMatching(/^[\w-]{12}$/),
        ben: [{ nom: 'Roux' }],
        ageSeconds: 0,
      },
    });
  }
});

it('says nothing of an illness', () => {
  const claims = Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString();
  expect(claims).toContain('"cou":"0000"');
});

it.each<[string, string, () => string]>([
  ['a page whose words were changed', 'ATTESTATION_PAGE_CHANGED', () => page.replace('Roux', 'Rousseau')],
  ['a page with a script', 'ATTESTATION_PAGE_CHANGED', () => page.replace('</body>', '<script>1</script></body>')],
  ['a signature over other words', 'STATEMENT_SIGNATURE', () => signed.replace(/\.[\w-]+\./, `.${otherClaims()}.`)],
  ['a page without signature', 'ATTESTATION_ABSENT', () => page.replace(/<template.*template>/, '')],
  ['something else', 'ATTESTATION_ABSENT', () => 'hello'],
])('refuses %s', async (_what, code, text) => {
  expect(await verify(text())).toMatchObject({ status: 1, json: { ok: false, code } });
});

it('refuses an attestation of tomorrow', async () => {
  expect(await verify(page, door.clock.now - 3_600)).toMatchObject({ json: { code: 'STATEMENT_FUTURE' } });
});

function otherClaims(): string {
  const claims = Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString();
  return Buffer.from(claims.replace('André', 'Andrea')).toString('base64url');
}
