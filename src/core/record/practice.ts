import type { Practice } from './invoice.ts';

/** True for the 11 digits of an RPPS number (répertoire partagé des professionnels de santé), whose last is a Luhn key. */
export function isRpps(text: string): boolean {
  return /^\d{11}$/.test(text) && luhnSum(text) % 10 === 0;
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

/** True for an AM number (9 digits) or a FINESS number (9 characters, `2A` or `2B` first in Corsica). */
export function isAmOrFiness(text: string): boolean {
  return /^(?:\d{9}|2[AB]\d{7})$/.test(text);
}

/** True for the number of a French department, overseas included. */
export function isDepartment(text: string): boolean {
  return /^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97[1-8]|98[678])$/.test(text);
}

const plain = (text: string, min: number, max: number): boolean => {
  const length = text.trim().length;
  return length >= min && length <= max && !/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(text);
};

const rules: Readonly<Record<keyof Practice, (practice: Practice) => boolean>> = {
  profession: ({ profession }) => ['doctor', 'pharmacist', 'dentist'].includes(profession),
  name: ({ name }) => plain(name, 2, 80),
  address: ({ address }) => plain(address, 5, 160),
  professional: ({ professional }) => plain(professional, 2, 80),
  rpps: ({ rpps }) => isRpps(rpps),
  amOrFiness: ({ amOrFiness }) => isAmOrFiness(amOrFiness),
  specialty: ({ specialty }) => /^[a-z][a-z-]{1,38}[a-z]$/.test(specialty),
  sector: ({ sector }) => ['1', '2-optam', '2', '3'].includes(sector),
  department: ({ department }) => isDepartment(department),
};

/** Members of a practice that cannot be printed on an invoice as they stand; empty when it can bill. */
export function practiceFaults(practice: Practice): readonly (keyof Practice)[] {
  return (Object.keys(rules) as (keyof Practice)[]).filter((member) => !rules[member](practice));
}
