import { amcContractKey, type AmcContract, type AmcContractTable } from '#core/rights';
import { accept, refuse, type Result } from '#core/shared';
import type { PriceRefusalCode } from '../code.ts';
import { guarantees } from '../parse/check-amc.ts';
import { arrayOf, objectOf } from '../parse/check-object.ts';
import { boolean, label, oneOf, textLike } from '../parse/check-value.ts';
import { fault, type Fault } from '../parse/fault.ts';

/** File format of the practice's contract table. */
export const contractsFormat = 'comptoir-contracts/1';

/** One formula of a complementary insurance, as the practice has it from the insurer. */
export interface ListedContract extends AmcContract {
  /** Number of the insurance, `num` of the token: 8 to 10 figures and capitals. */
  readonly number: string;
  /** Its formula, `frm` of the token. */
  readonly formula: string;
  /** Name for the person at the counter. */
  readonly name?: string;
}

/** The file: `version` is the practice's own name for it, and later versions replace it whole. */
export interface ContractsFile {
  readonly format: typeof contractsFormat;
  readonly version: string;
  readonly contracts: readonly ListedContract[];
}

const contractsMax = 20_000;

const file = objectOf<ContractsFile>(
  {
    format: oneOf([contractsFormat]),
    version: label(40),
    contracts: arrayOf(
      objectOf<ListedContract>(
        {
          number: textLike(/^[0-9A-Z]{8,10}$/),
          formula: textLike(/^[0-9A-Z.-]{1,20}$/),
          name: label(80),
          responsible: boolean,
          guarantees,
        },
        ['number', 'formula', 'guarantees'],
      ),
      1,
      contractsMax,
    ),
  },
  ['format', 'version', 'contracts'],
);

/**
 * Takes a contract table from outside: every member known, every guarantee whole, each formula once. The refusal says
 * the first thing wrong and where, as `contracts[3].guarantees[0].kind`.
 */
export function parseContractTable(input: unknown): Result<ContractsFile, PriceRefusalCode> {
  const found = file(input) ?? repeated(input as ContractsFile);
  return found ? refuse(found.code, { path: found.path }) : accept(input as ContractsFile);
}

/** The place of a formula that was listed before; null when each is listed once. */
function repeated({ contracts }: ContractsFile): Fault | null {
  const seen = new Set<string>();
  for (const [index, { number, formula }] of contracts.entries()) {
    const key = amcContractKey(number, formula);
    if (seen.has(key)) return fault('PRICE_VALUE_INVALID', `contracts[${index}].formula`);
    seen.add(key);
  }
  return null;
}

/** The table that rights are read with (token.md §7: `frm` found in it → its guarantees). */
export function contractTableOf({ contracts }: ContractsFile): AmcContractTable {
  return new Map(
    contracts.map(({ number, formula, responsible, guarantees: promised }) => {
      const known = responsible === undefined ? {} : { responsible };
      return [amcContractKey(number, formula), { ...known, guarantees: promised }];
    }),
  );
}
