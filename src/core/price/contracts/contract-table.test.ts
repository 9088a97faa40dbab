import { describe, expect, it } from 'vitest';
import { contractsFormat, contractTableOf, parseContractTable } from '../index.ts';

const gold = { number: '75500017', formula: 'OR', guarantees: [{ category: 'all', kind: 'realFees' }] };
const silver = { ...gold, formula: 'ARGENT', name: 'Mutuelle des Lilas', responsible: false };
const table = (...contracts: object[]) => ({ format: contractsFormat, version: '2026-1', contracts });
const one = (more: object) => table({ ...gold, ...more });

describe('the practice’s contract table', () => {
  it('is found by number and formula, guarantees as they stand', () => {
    const parsed = parseContractTable(table(gold, silver));
    if (!parsed.ok) throw new TypeError(parsed.code);
    expect([...contractTableOf(parsed.value)]).toEqual([
      ['75500017/OR', { guarantees: gold.guarantees }],
      ['75500017/ARGENT', { responsible: false, guarantees: gold.guarantees }],
    ]);
  });

  it.each([
    ['text', 'x', 'PRICE_INPUT_SHAPE', ''],
    ['format', { ...table(gold), format: 'comptoir-contracts/2' }, 'PRICE_VALUE_INVALID', 'format'],
    ['version', { ...table(gold), version: '' }, 'PRICE_VALUE_INVALID', 'version'],
    ['no version', { format: contractsFormat, contracts: [gold] }, 'PRICE_FIELD_MISSING', 'version'],
    ['nothing', table(), 'PRICE_LINES_COUNT', 'contracts'],
    ['unknown member', { ...table(gold), x: 1 }, 'PRICE_FIELD_UNKNOWN', 'x'],
    ['member of a contract', one({ x: 1 }), 'PRICE_FIELD_UNKNOWN', 'contracts[0].x'],
    ['number', one({ number: '7550001' }), 'PRICE_VALUE_INVALID', 'contracts[0].number'],
    ['formula', one({ formula: 'or' }), 'PRICE_VALUE_INVALID', 'contracts[0].formula'],
    ['name', one({ name: 'a\u0000' }), 'PRICE_VALUE_INVALID', 'contracts[0].name'],
    ['twice', table(gold, silver, gold), 'PRICE_VALUE_INVALID', 'contracts[2].formula'],
    [
      'a percentage without figure',
      one({ guarantees: [gold.guarantees[0], { category: 'all', kind: 'pctOfBase' }] }),
      'PRICE_FIELD_MISSING',
      'contracts[0].guarantees[1].value',
    ],
  ])('%s is refused with its place', (_what, given, code, path) => {
    expect(parseContractTable(given)).toEqual({ ok: false, code, path });
  });
});
