import { accept, civilDateInFrance, refuse, type Result } from '#core/shared';
import type { AmcClaims } from '#core/token';
import { openAmcCard, signAmcCard } from '../../amc/amc-card.ts';
import { contractOn, contracts } from '../../amc/contracts.ts';
import { callOfEnrolled, type Asked, type Route } from '../asked.ts';
import { reissue } from '../reissue.ts';

/** Contracts a card holds in the app, in the order in which they pay. */
const most = 2;

/** `{call}` of `{contract}` → `{card}`: the training insurer signs a contract for the person whose phone asks. */
const orderCard: Route = async (asked) => {
  const known = await callOfEnrolled(asked);
  if (!known.ok) return known;
  const { issuer, now } = asked;
  const contract = contracts.find(({ id }) => id === known.value.call.body['contract']);
  if (!contract) return refuse('AMC_CONTRACT');
  const { nir } = known.value.enrolment.person.ass;
  const amc = contractOn(contract, `00${nir.slice(-8)}`, civilDateInFrance(now));
  return accept({ card: await signAmcCard({ nir, amc }, { key: issuer.services.amcKey, now, exp: endOf(amc) }) });
};

/** The instant after a contract's last day, in the latest of time zones. */
function endOf({ au = '20991231' }: AmcClaims): number {
  return Date.UTC(Number(au.slice(0, 4)), Number(au.slice(4, 6)) - 1, Number(au.slice(6)) + 1) / 1000;
}

/**
 * `{call}` of `{contracts}` → `{credential}`: the complementary insurances of the card, in the order in which they pay.
 * Each is a signed card, or `num/adh` of one that the card has already. An empty list leaves none.
 */
const arrange: Route = async (asked) => {
  const known = await callOfEnrolled(asked);
  if (!known.ok) return known;
  const { call, enrolment } = known.value;
  const wanted = call.body['contracts'];
  if (!Array.isArray(wanted) || wanted.length > most) return refuse('AMC_TOO_MANY');
  const present = enrolment.amc ?? enrolment.person.amc ?? [];
  const chosen: AmcClaims[] = [];
  for (const item of wanted) {
    const amc = await contractOf(item, { present, nir: enrolment.person.ass.nir, asked });
    if (!amc.ok) return amc;
    if (chosen.some(({ num, adh }) => num === amc.value.num && adh === amc.value.adh)) return refuse('AMC_TWICE');
    chosen.push(amc.value);
  }
  return reissue(call.holder, asked.issuer, { amc: chosen });
};

async function contractOf(
  item: unknown,
  about: { readonly present: readonly AmcClaims[]; readonly nir: string; readonly asked: Asked },
): Promise<Result<AmcClaims, string>> {
  const { present, nir, asked } = about;
  if (typeof item !== 'string' || item.length > 2_000) return refuse('AMC_CARD');
  const kept = present.find(({ num, adh }) => `${num}/${adh}` === item);
  if (kept) return accept(kept);
  const card = await openAmcCard(item, { key: asked.issuer.services.amcKey.jwk, now: asked.now });
  if (!card.ok) return card;
  if (card.value.nir !== nir) return refuse('AMC_OTHER_PERSON');
  const today = civilDateInFrance(asked.now).replaceAll('-', '');
  const { amc } = card.value;
  return amc.au !== undefined && amc.au < today ? refuse('AMC_CARD') : accept(amc);
}

/** Calls about complementary insurances. */
export const amcRoutes: Readonly<Record<string, Route>> = {
  '/amc/card': orderCard,
  '/issuer/amc': arrange,
};
