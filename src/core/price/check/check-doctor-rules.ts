import { ageInYears } from '#core/shared';
import { tariffOn } from '#core/tariffs';
import type { Checked } from './checked.ts';
import type { Finding } from './finding.ts';

/** Supplements that an emergency or the regulated service must justify. */
const emergencySupplements: ReadonlySet<string> = new Set(['MN', 'MM', 'F']);

/** Conditions of supplements, and the association code of several technical acts. */
export function checkDoctorRules(checked: Checked): readonly Finding[] {
  if (checked.situation.profession !== 'doctor') return [];
  return [...emergencyOnly(checked), ...coordination(checked), ...associations(checked)];
}

/** Since 2024-12-22 night and Sunday supplements need an emergency or a regulated call: said, since nobody can check it. */
function emergencyOnly({ situation, tables }: Checked): readonly Finding[] {
  const rule = tariffOn(tables, 'supplement.emergency-only', situation.date);
  if (rule?.value !== 1) return [];
  return situation.lines.flatMap(({ code = '' }, index): readonly Finding[] => {
    if (!emergencySupplements.has(code)) return [];
    const path = `lines[${index}].code`;
    return [{ level: 'info', code: 'PRICE_CHECK_EMERGENCY_ONLY', path, source: rule.source }];
  });
}

/** MCG reports to the referring doctor: under 16 somebody must have declared one. */
function coordination({ situation, rights, tables }: Checked): readonly Finding[] {
  const birth = situation.patient?.birthDate;
  const rule = tariffOn(tables, 'supplement.MCG.age', situation.date);
  if (birth === undefined || !rule || rights?.referringDoctorDeclared !== false) return [];
  const index = situation.lines.findIndex(({ code }) => code === 'MCG');
  if (index < 0 || ageInYears(birth, situation.date) >= rule.value) return [];
  const correction = { kind: 'remove-line', index } as const;
  const about = { path: `lines[${index}].code`, source: rule.source, correction };
  return [{ level: 'warning', code: 'PRICE_CHECK_REFERRING_DOCTOR_NEEDED', ...about }];
}

/** Two CCAM acts of a session: the second is billed under association 2, at half its tariff. */
function associations({ situation, breakdown }: Checked): readonly Finding[] {
  const acts = situation.lines.flatMap((line, index) =>
    /^[A-Z]{4}\d{3}$/.test(line.code ?? '') ? [{ line, index, base: breakdown.lines[index]?.baseCents ?? 0 }] : [],
  );
  const [, second] = acts.sort((a, b) => b.base - a.base || a.index - b.index);
  if (!second || acts.some(({ line }) => line.association !== undefined)) return [];
  const path = `lines[${second.index}].association`;
  const correction = { kind: 'set', path, value: 2 } as const;
  return [{ level: 'warning', code: 'PRICE_CHECK_ASSOCIATION_MISSING', path, source: 'NOEMIE 2600 649', correction }];
}
