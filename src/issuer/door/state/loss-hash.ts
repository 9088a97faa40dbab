import { scrypt, timingSafeEqual } from 'node:crypto';

const length = 32;

/** Salt and scrypt hash of a loss code, base64url, as the register keeps it. */
export async function hashLossCode(code: string, salt: Uint8Array): Promise<string> {
  return `${Buffer.from(salt).toString('base64url')}.${(await stretch(code, salt)).toString('base64url')}`;
}

/**
 * True when the code is the one of this hash. Without a hash the same work is done for nothing: the time of an answer
 * does not tell whether a person is known.
 */
export async function isLossCode(code: string, hash: string | undefined): Promise<boolean> {
  const [salt = '', expected = ''] = (hash ?? '').split('.').map((part) => Buffer.from(part, 'base64url'));
  const found = await stretch(code, Buffer.from(salt));
  return expected.length === length && timingSafeEqual(found, Buffer.from(expected));
}

function stretch(code: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((done, failed) => {
    scrypt(code, salt, length, (error, key) => (error ? failed(error) : done(key)));
  });
}
