import { accept, civilDateInFrance, refuse, toBase64Url } from '#core/shared';
import { parseHolderJwk } from '../../keys/parse-holder-jwk.ts';
import { callOfEnrolled, type Route } from '../asked.ts';
import type { BeneficiaireClaims } from '#core/token';
import type { Person } from '../../register.ts';
import { rightsNow } from '../reissue.ts';

/** An affirmation to another service lives as long as a sign-in takes. */
const affirmationLife = 300;

/** `{call}` of `{beneficiary}` → `{attestation}`: the signed rights of one person today, with a code of their own. */
const attest: Route = async (asked) => {
  const known = await callOfEnrolled(asked);
  if (!known.ok) return known;
  const { issuer, now } = asked;
  const rights = rightsNow(known.value.enrolment, now);
  const index = Number(known.value.call.body['beneficiary']);
  const person = Number.isInteger(index) ? rights.ben[index] : undefined;
  if (!person) return refuse('ISSUER_BENEFICIARY');
  const own = (rights.amc ?? []).filter(({ ben }) => ben === undefined || ben.includes(index));
  // Said of one person, an insurance need not say of whom else.
  const amc = own.map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'ben')));
  const claims = {
    iat: now,
    id: toBase64Url(issuer.clock.random(9)),
    ass: rights.ass,
    ben: [withoutIllness(person)],
    ...(amc.length === 0 ? {} : { amc }),
  };
  const signed = await issuer.signStatement('cpt1-attestation+jwt', claims);
  return signed.ok ? accept({ attestation: signed.value }) : signed;
};

/** Whoever reads an attestation learns of C2S, which changes who pays, and of no illness, maternity or accident. */
function withoutIllness(person: BeneficiaireClaims): BeneficiaireClaims {
  return { ...person, amo: person.amo.map((period) => ({ ...period, cou: `000${period.cou.slice(3)}` })) };
}

/** What another service may ask of a person, and where it stands in the rights. */
const affirmations: Readonly<Record<string, (rights: Person, today: string) => unknown>> = {
  given_name: ({ ben }) => ben[0]?.pre,
  family_name: ({ ben }) => ben[0]?.usu ?? ben[0]?.nom,
  birthdate: ({ ben }) => ben[0]?.nai.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
  covered: ({ ben }, today) =>
    ben[0]?.amo.some(({ du, au }) => du <= today && (au === undefined || au >= today)) ?? false,
};

/**
 * `{call}` of `{claims, key}` → `{affirmation}`: only these claims, bound to a key that the phone made for one service.
 * The issuer learns neither which service asks nor its challenge: the phone answers that with the key.
 */
const affirm: Route = async (asked) => {
  const known = await callOfEnrolled(asked);
  if (!known.ok) return known;
  const { claims, key } = known.value.call.body;
  const { issuer, now } = asked;
  const holder = await parseHolderJwk(key);
  if (!holder.ok) return holder;
  const names = Array.isArray(claims) ? claims.map(String) : [];
  if (names.length === 0 || names.length > 8 || !names.every((name) => Object.hasOwn(affirmations, name))) {
    return refuse('ISSUER_CLAIMS');
  }
  const rights = rightsNow(known.value.enrolment, now);
  const today = civilDateInFrance(now).replaceAll('-', '');
  const said = Object.fromEntries(names.map((name) => [name, affirmations[name]?.(rights, today)]));
  const about = { iat: now, exp: now + affirmationLife, cnf: { jwk: holder.value }, claims: said };
  const signed = await issuer.signStatement('cpt1-affirmation+jwt', about);
  return signed.ok ? accept({ affirmation: signed.value }) : signed;
};

/** Calls for signed statements. */
export const statementRoutes: Readonly<Record<string, Route>> = {
  '/issuer/attestation': attest,
  '/issuer/affirmation': affirm,
};
