import { basketOfCrown, findAct } from '#core/acts';
import type { SituationLine } from '../situation.ts';
import type { Checked } from './checked.ts';
import type { Finding } from './finding.ts';

/** What the dentist owes the patient of a 100 % santé prosthesis, and the fund before orthodontics. */
export function checkDentalRules(checked: Checked): readonly Finding[] {
  if (checked.situation.profession !== 'dentist') return [];
  return [...thirdPartyDue(checked), ...priorAgreement(checked)];
}

function isFullBasket({ code = '', basket }: SituationLine): boolean {
  return (basket ?? basketOfCrown(code)) === 'rac0';
}

/** Third-party payment is due on a 100 % santé prosthesis to whoever has a responsible contract or C2S (CSS L871-1). */
function thirdPartyDue({ situation }: Checked): readonly Finding[] {
  const { amc, thirdParty = {}, patient, lines } = situation;
  const c2s = patient?.cover?.c2s ?? 'none';
  const hasResponsible = Boolean(amc) && amc?.responsible !== false;
  if (!lines.some(isFullBasket) || (c2s === 'none' && !hasResponsible)) return [];
  const asked = hasResponsible ? (['amo', 'amc'] as const) : (['amo'] as const);
  return asked.flatMap((payer): readonly Finding[] => {
    if (thirdParty[payer] !== false) return [];
    const path = `thirdParty.${payer}`;
    const correction = { kind: 'set', path, value: true } as const;
    return [{ level: 'warning', code: 'PRICE_CHECK_THIRD_PARTY_DUE', path, source: 'CSS L871-1', correction }];
  });
}

/** A semester of orthodontics is paid after the fund's agreement (service-public F33956). */
function priorAgreement({ situation }: Checked): readonly Finding[] {
  return situation.lines.flatMap(({ code = '' }, index): readonly Finding[] => {
    if (findAct('dentist', code)?.category !== 'orthodontics') return [];
    const about = { path: `lines[${index}].code`, source: 'service-public F33956' };
    return [{ level: 'info', code: 'PRICE_CHECK_PRIOR_AGREEMENT', ...about }];
  });
}
