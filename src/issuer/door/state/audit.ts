import { createHash } from 'node:crypto';
import { appendFile } from 'node:fs/promises';

/** One call of the door as it is kept: no name, no NIR, no address, no handle, no token. */
export interface AuditEntry {
  /** Epoch seconds. */
  readonly at: number;
  readonly call: string;
  readonly status: number;
  readonly code?: string;
  /** Thumbprint of the phone's key that signed the call. */
  readonly phone?: string;
}

/** Writes the audit log, one JSON line a call, mode 0600. A phone appears under a hash that only the register explains. */
export function auditLog(file: string): (entry: AuditEntry) => Promise<void> {
  return async ({ at, phone, ...entry }) => {
    const who = phone === undefined ? {} : { phone: pseudonym(phone) };
    const line = JSON.stringify({ at: new Date(at * 1000).toISOString(), ...entry, ...who });
    await appendFile(file, `${line}\n`, { mode: 0o600 });
  };
}

function pseudonym(phone: string): string {
  return createHash('sha256').update(`comptoir-audit ${phone}`).digest('base64url').slice(0, 12);
}
