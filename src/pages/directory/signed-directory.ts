import * as v from 'valibot';
import { accept, refuse, type Result } from '#core/shared';
import { openStatement, type StatementContext } from '#core/verify';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const degrees = v.pipe(v.number(), v.integer(), v.minValue(-18_000_000), v.maxValue(18_000_000));
const directoryForm = v.object({
  iat: v.number(),
  entries: v.pipe(
    v.array(
      v.object({
        name: text,
        kind: v.picklist(['pharmacy', 'doctor', 'dentist']),
        address: text,
        town: text,
        lat: degrees,
        lon: degrees,
      }),
    ),
    v.maxLength(100_000),
  ),
});

/** A professional who accepts the app; place in hundred-thousandths of a degree. */
export type Professional = v.InferOutput<typeof directoryForm>['entries'][number];

/** What the issuer signed: the list and its date (epoch seconds). */
export interface SignedDirectory {
  readonly iat: number;
  readonly entries: readonly Professional[];
}

/** Opens the signed directory; nothing of a file that does not verify is shown. */
export async function openDirectory(
  file: string,
  context: StatementContext,
): Promise<Result<SignedDirectory, 'DIRECTORY_UNTRUSTED'>> {
  const opened = await openStatement(file.trim(), 'directory', context);
  const read = opened.ok ? v.safeParse(directoryForm, opened.value) : null;
  return read?.success ? accept(read.output) : refuse('DIRECTORY_UNTRUSTED');
}
