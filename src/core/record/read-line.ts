import { canonicalJson, isDeeperThan } from './canonical-json.ts';
import { journalFormat, type JournalHeader, type TillKey } from './chain.ts';

/** A line of a journal is at most this long: an invoice of a hundred lines with its reasons and presentation fits. */
const lineMax = 1_048_576;
const depthMax = 16;

/** A record as read, its body not looked at yet. */
export interface ReadRecord {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly prev: string;
  readonly hash: string;
  readonly sig: string;
  readonly body: object;
}

type Members = Readonly<Record<string, unknown>>;

/** The object of a line, when the line is its one spelling. */
function readMembers(line: string): Members | null {
  if (line.length > lineMax || !line.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(line);
    if (isDeeperThan(value, depthMax) || canonicalJson(value) !== line) return null;
    return isMembers(value) ? value : null;
  } catch {
    return null;
  }
}

function isMembers(value: unknown): value is Members {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

const isCoordinate = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function readKey(value: unknown): TillKey | null {
  if (!isMembers(value) || !isCoordinate(value.x) || !isCoordinate(value.y)) return null;
  return { x: value.x, y: value.y };
}

/** The header of a journal, or null. Members it does not know are refused: the first record chains to them all. */
export function readHeader(line: string): JournalHeader | null {
  const members = readMembers(line);
  const key = readKey(members?.key);
  if (!members || !key || members.format !== journalFormat || Object.keys(members).length !== 5) return null;
  const { site, till, mode } = members;
  if (!isText(site) || !isText(till) || (mode !== 'training' && mode !== 'production')) return null;
  return { format: journalFormat, site, till, mode, key };
}

/** The envelope of a record, or null. */
export function readRecord(line: string): ReadRecord | null {
  const members = readMembers(line);
  if (!members || Object.keys(members).length !== 7) return null;
  const { seq, at, kind, prev, hash, sig, body } = members;
  const texts = [at, kind, prev, hash, sig].every(isText);
  if (!texts || !Number.isSafeInteger(seq) || !isMembers(body)) return null;
  return {
    seq: Number(seq),
    at: String(at),
    kind: String(kind),
    prev: String(prev),
    hash: String(hash),
    sig: String(sig),
    body,
  };
}
