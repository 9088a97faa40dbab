import { findAct } from '#core/acts';
import type { SituationLine } from '../situation.ts';
import type { Checked } from './checked.ts';
import type { Finding } from './finding.ts';

/** Lines that a payer rejects by themselves or beside another: duplicates, missing teeth, missing prices. */
export function checkLines({ situation, breakdown }: Checked): readonly Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  situation.lines.forEach((line, index) => {
    const path = `lines[${index}]`;
    if (isDuplicate(line, seen)) {
      const correction = { kind: 'remove-line', index } as const;
      findings.push({
        level: 'warning',
        code: 'PRICE_CHECK_DUPLICATE_ACT',
        path,
        source: 'NOEMIE 2900 230',
        correction,
      });
    }
    if (isToothMissing(situation.profession, line)) {
      findings.push({
        level: 'error',
        code: 'PRICE_CHECK_TOOTH_MISSING',
        path: `${path}.tooth`,
        source: 'NOEMIE 2600 710',
      });
    }
    if (breakdown.lines[index]?.feeCents === 0) {
      findings.push({
        level: 'error',
        code: 'PRICE_CHECK_PRICE_ABSENT',
        path: `${path}.feeCents`,
        source: 'NOEMIE 0650 001',
      });
    }
    if (isSector1Overrun(line, { situation, breakdown }, index)) {
      findings.push({
        level: 'warning',
        code: 'PRICE_CHECK_SECTOR_1_OVERRUN',
        path: `${path}.feeCents`,
        source: 'convention médicale (dépassement exceptionnel)',
        correction: { kind: 'set', path: `${path}.feeCents`, value: breakdown.lines[index]?.baseCents ?? 0 },
      });
    }
  });
  return findings;
}

/** The same act, on the same teeth, for the same person and day. A box twice is a quantity, not a duplicate. */
function isDuplicate({ code, tooth, teeth }: SituationLine, seen: Set<string>): boolean {
  if (code === undefined) return false;
  const key = JSON.stringify([code, tooth, teeth]);
  const isKnown = seen.has(key);
  seen.add(key);
  return isKnown;
}

function isToothMissing(profession: Checked['situation']['profession'], line: SituationLine): boolean {
  const act = line.code === undefined ? null : findAct(profession, line.code);
  return act?.teeth?.needed === true && line.tooth === undefined && line.teeth === undefined;
}

function isSector1Overrun(
  line: SituationLine,
  { situation, breakdown }: Pick<Checked, 'situation' | 'breakdown'>,
  index: number,
): boolean {
  if (situation.profession !== 'doctor' || (situation.provider?.sector ?? '1') !== '1') return false;
  return line.code !== undefined && (breakdown.lines[index]?.overrunCents ?? 0) > 0;
}
