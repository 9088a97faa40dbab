import { daysBetween } from '#core/shared';
import type { Cover } from '#core/rights';
import type { Checked } from './checked.ts';
import type { Finding } from './finding.ts';

const flags = ['ald', 'maternity', 'workAccident', 'invalidity', 'newborn', 'ame'] as const;
const newbornDays = 30;

/** The situation against the rights of the phone: nothing may be claimed that they do not say. */
export function checkRights(checked: Checked): readonly Finding[] {
  const { situation, rights } = checked;
  const findings: Finding[] = [...accident(checked), ...newborn(checked)];
  if (!rights) return findings;
  if (rights.state !== 'covered') {
    const source = 'CSS L161-36-3';
    findings.push({ level: 'error', code: 'PRICE_CHECK_RIGHTS_NOT_COVERED', path: 'patient', source });
  }
  findings.push(...claimed(situation.patient?.cover ?? {}, rights.patient.cover ?? {}));
  findings.push(...unanswered(checked));
  const isReferred = situation.pathway === undefined || situation.pathway === 'referring-doctor';
  if (situation.profession === 'doctor' && isReferred && !rights.referringDoctorDeclared) {
    findings.push({
      level: 'warning',
      code: 'PRICE_CHECK_REFERRING_DOCTOR_UNDECLARED',
      path: 'pathway',
      source: 'CSS L162-5-3',
      correction: { kind: 'set', path: 'pathway', value: 'new-referring-doctor' },
    });
  }
  return findings;
}

/** Exemptions of the situation that the rights do not have: rejected as « exonération absente du référentiel ». */
function claimed(cover: Cover, inRights: Cover): readonly Finding[] {
  const missing = flags.filter((flag) => cover[flag] === true && inRights[flag] !== true);
  return missing.map((flag) => ({
    level: 'error',
    code: 'PRICE_CHECK_EXEMPTION_NOT_IN_RIGHTS',
    path: `patient.cover.${flag}`,
    source: 'NOEMIE 0450 072',
    correction: { kind: 'set', path: `patient.cover.${flag}`, value: false },
  }));
}

/** The rights show ALD: each line must say whether it is related to it. */
function unanswered({ situation, rights }: Checked): readonly Finding[] {
  if (rights?.patient.cover?.ald !== true) return [];
  return situation.lines.flatMap((line, index): readonly Finding[] => {
    const path = `lines[${index}].relatedToAld`;
    if (line.relatedToAld !== undefined) return [];
    return [
      {
        level: 'error',
        code: 'PRICE_CHECK_ALD_UNANSWERED',
        path,
        source: 'CSS R160-11',
        correction: { kind: 'set', path, value: true },
      },
    ];
  });
}

function accident({ situation }: Checked): readonly Finding[] {
  if (situation.nature !== 'work-accident' || situation.accident) return [];
  return [{ level: 'error', code: 'PRICE_CHECK_ACCIDENT_MISSING', path: 'accident', source: 'NOEMIE 0317 051' }];
}

function newborn({ situation }: Checked): readonly Finding[] {
  const { birthDate, cover } = situation.patient ?? {};
  if (cover?.newborn !== true || birthDate === undefined) return [];
  if (daysBetween(birthDate, situation.date) <= newbornDays) return [];
  const path = 'patient.cover.newborn';
  return [{ level: 'warning', code: 'PRICE_CHECK_NEWBORN_TOO_OLD', path, source: 'service-public F165' }];
}
