// What a build pins. A production build whose roots cannot be read must fail, not become a training terminal.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The root file of an environment, to be embedded; null when none was asked for, or when training has none yet.
 *
 * @param {string | undefined} file its path
 * @param {'demo' | 'prod'} env
 */
export function pinnedRoots(file, env) {
  if (!file) return null;
  if (!existsSync(file)) {
    if (env === 'demo') return null;
    throw new Error(
      `COMPTOIR_PROD_ROOTS names ${file}, which does not exist: production is refused without its roots.`,
    );
  }
  const roots = parse(file);
  const signed = envOf(roots);
  if (signed === env) return roots;
  throw new Error(
    `${file} holds the roots of ${signed ?? 'nobody'}, not of ${env}: training and production never meet.`,
  );
}

/** The key set that lies beside a root file: a wiped store cannot go below its sequence. Null when there is none. */
export function knownKeyset(rootFile) {
  const file = rootFile && path.join(path.dirname(rootFile), 'cles.json');
  return file && existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : null;
}

function parse(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** The environment that a root file says it is for; its signatures are checked by the terminal at its start. */
function envOf(roots) {
  try {
    return JSON.parse(Buffer.from(roots.p, 'base64url').toString('utf8')).env;
  } catch {
    return undefined;
  }
}
