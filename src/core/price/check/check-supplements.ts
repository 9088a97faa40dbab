import { careMoment, findAct, momentSupplements, supplementsAt } from '#core/acts';
import { ageInYears } from '#core/shared';
import type { Checked } from './checked.ts';
import type { Finding } from './finding.ts';

/** Supplements against the clock, the calendar and the age; and those that could be billed. */
export function checkSupplements({ situation }: Checked): readonly Finding[] {
  if (situation.profession !== 'doctor') return [];
  const codes = situation.lines.map((line) => line.code ?? '');
  const main = codes.find((code) => findAct('doctor', code)?.kind === 'act');
  if (main === undefined) return [];
  const moment = careMoment(situation.date, situation.time, situation.provider?.department);
  const allowed = supplementsAt(main, moment);
  const findings = codes.flatMap((code, index): readonly Finding[] => {
    if (!momentSupplements.has(code) || allowed.includes(code)) return [];
    const correction = { kind: 'remove-line', index } as const;
    return [{ level: 'warning', code: 'PRICE_CHECK_MOMENT', path: `lines[${index}].code`, source: 'NGAP', correction }];
  });
  const [usual] = allowed;
  const isBilled = codes.some((code) => momentSupplements.has(code));
  if (usual !== undefined && !isBilled) findings.push(possible(usual));
  if (isChildWithoutSupplement(codes, situation)) findings.push(possible('MEG'));
  return findings;
}

function possible(code: string): Finding {
  const correction = { kind: 'add-line', code } as const;
  return { level: 'info', code: 'PRICE_CHECK_SUPPLEMENT_POSSIBLE', path: 'lines', source: 'NGAP', correction };
}

function isChildWithoutSupplement(codes: readonly string[], situation: Checked['situation']): boolean {
  const birth = situation.patient?.birthDate;
  const meg = findAct('doctor', 'MEG');
  if (birth === undefined || codes.includes('MEG') || (situation.provider?.specialty ?? 'general') !== 'general')
    return false;
  return ageInYears(birth, situation.date) < (meg?.age?.under ?? 0) && codes.some((code) => meg?.with?.includes(code));
}
