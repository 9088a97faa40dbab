import { toBase64Url } from '#core/shared';
import type { TariffRow } from './row.ts';

/** SHA-256 of the rows as one canonical line each, base64url: two tables with the same checksum price alike. */
export async function tableChecksum(rows: readonly TariffRow[]): Promise<string> {
  const lines = rows.map((row) =>
    JSON.stringify([row.code, row.from, row.to, row.value, row.unit, row.source, row.unsettled ?? null]),
  );
  const bytes = new TextEncoder().encode(lines.join('\n'));
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
