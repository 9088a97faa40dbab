import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import { accept, refuse, type Result } from '#core/shared';

/** PEM texts of a server on the local network. */
export interface LocalTls {
  readonly key: string;
  readonly cert: string;
  readonly authority: string;
}

/**
 * A certificate for an address of the local network, signed by an authority made once in `dir` with openssl. Phones
 * that trust that authority may install the page; SERVE_OPENSSL when openssl is missing or fails.
 */
export function localAuthority(dir: string, address: string): Result<LocalTls, 'SERVE_OPENSSL'> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = (name: string) => path.join(dir, name);
  const name = address.replace(/[^\w.-]/g, '_');
  const [key, cert] = [file(`${name}.key`), file(`${name}.crt`)];
  if (!existsSync(file('autorite.crt'))) {
    const subject = ['-subj', '/CN=Comptoir autorite locale', '-days', '3650'];
    const ca = ['-addext', 'basicConstraints=critical,CA:TRUE,pathlen:0', '-addext', 'keyUsage=critical,keyCertSign'];
    if (!openssl(['req', '-x509', ...newKey(file('autorite.key')), ...subject, ...ca, '-out', file('autorite.crt')])) {
      return refuse('SERVE_OPENSSL');
    }
  }
  if (!existsSync(cert)) {
    const kind = isIP(address) === 0 ? 'DNS' : 'IP';
    const extensions = `subjectAltName=${kind}:${address},DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n`;
    writeFileSync(file(`${name}.ext`), extensions);
    const request = ['req', ...newKey(key), '-subj', `/CN=${address}`, '-out', file(`${name}.csr`)];
    const sign = [
      'x509',
      '-req',
      '-in',
      file(`${name}.csr`),
      '-CA',
      file('autorite.crt'),
      '-CAkey',
      file('autorite.key'),
    ];
    const terms = ['-CAcreateserial', '-days', '397', '-extfile', file(`${name}.ext`), '-out', cert];
    if (!openssl(request) || !openssl([...sign, ...terms])) return refuse('SERVE_OPENSSL');
  }
  const read = (path: string) => readFileSync(path, 'utf8');
  return accept({ key: read(key), cert: read(cert), authority: read(file('autorite.crt')) });
}

function newKey(out: string): string[] {
  return ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', out];
}

function openssl(args: readonly string[]): boolean {
  return spawnSync('openssl', args, { stdio: 'ignore' }).status === 0;
}
