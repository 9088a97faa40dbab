import * as v from 'valibot';
import type { RightsClaims } from '#core/token';

const short = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));
const day = v.pipe(v.string(), v.regex(/^\d{8}$/));
const flag = v.exactOptional(v.picklist([0, 1]));
const coordinate = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

const period = v.object({
  du: day,
  au: v.exactOptional(day),
  srv: short(2),
  cou: v.pipe(v.string(), v.regex(/^\d{4}$/)),
  tx: v.exactOptional(v.number()),
});

const person = v.object({
  qua: short(2),
  rg: short(1),
  nom: short(40),
  usu: v.exactOptional(short(40)),
  pre: short(40),
  nai: day,
  nir: v.exactOptional(short(15)),
  amo: v.pipe(v.array(period), v.minLength(1), v.maxLength(4)),
  mt: flag,
});

const complementary = v.object({
  num: short(10),
  adh: short(16),
  du: day,
  au: v.exactOptional(day),
  res: flag,
  c2s: flag,
  ben: v.exactOptional(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(11)))),
});

const rights = v.object({
  iss: short(40),
  env: v.picklist(['prod', 'demo']),
  iat: v.pipe(v.number(), v.integer()),
  exp: v.pipe(v.number(), v.integer()),
  cnf: v.object({
    jwk: v.object({ kty: v.literal('EC'), crv: v.literal('P-256'), x: coordinate, y: coordinate }),
  }),
  status: v.object({ status_list: v.object({ idx: v.number(), uri: short(200) }) }),
  ass: v.object({
    nir: short(13),
    cle: short(2),
    reg: short(2),
    cai: short(3),
    cen: short(4),
    ges: v.exactOptional(short(2)),
  }),
  ben: v.pipe(v.array(person), v.minLength(1), v.maxLength(12)),
  amc: v.exactOptional(v.pipe(v.array(complementary), v.maxLength(3))),
});

/** The rights claims the app shows, parsed; null when a member it needs is missing or has another form. */
export function parseRights(claims: unknown): RightsClaims | null {
  const read = v.safeParse(rights, claims);
  return read.success ? read.output : null;
}
