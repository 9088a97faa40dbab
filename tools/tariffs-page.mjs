// docs/tariffs.md from the rows of core/tariffs. Written by `npx vitest run tools/tariffs-page.test.mjs -u`.

const titles = {
  'doctor-acts': 'Doctors: consultations and visits',
  'doctor-supplements': 'Doctors: supplements',
  'dental-acts': 'Dentists: acts',
  'dental-ceilings': 'Dentists: highest fees of the baskets',
  dispensing: 'Pharmacists: dispensing fees',
  rates: 'Rates, régime local and pathway',
  withholdings: 'Participation, franchise and heavy acts',
  insurance: 'Figures of complementary guarantees',
  overseas: 'Overseas coefficients',
};

/** The page: one table a chapter, then everything that is not certain. */
export function tariffsPage(tables, chapters) {
  const unsettled = tables.rows.filter((row) => row.unsettled);
  return [
    '# Tariffs',
    'Generated from `src/core/tariffs/rows/`: do not edit. A person must confirm these tables before any real use.',
    `Version \`${tables.version}\`, ${tables.rows.length} rows, SHA-256 \`${tables.sha256}\`.`,
    ...Object.entries(chapters).flatMap(([name, rows]) => [`## ${titles[name]}`, table(rows)]),
    '## Unsettled parameters',
    'Sources disagree or were not found. Each is a dated row: a practice settles it by loading an amended table.',
    list(unsettled),
    '',
  ].join('\n\n');
}

function table(rows) {
  const head = '| code | from | to | value | source |\n|---|---|---|---:|---|';
  const lines = rows.map(
    (row) =>
      `| \`${row.code}\` | ${row.from} | ${row.to ?? ''} | ${value(row)} | ${row.source}${row.unsettled ? ' *(unsettled)*' : ''} |`,
  );
  return [head, ...lines].join('\n');
}

function list(rows) {
  return rows.map((row) => `- \`${row.code}\` from ${row.from} (${value(row)}): ${row.unsettled}`).join('\n');
}

function value({ unit, value: figure }) {
  if (unit === 'cents') return `${(figure / 100).toFixed(2).replace('.', ',')} €`;
  return `${figure} ${{ percent: '%', permille: '‰', count: '', years: 'years', days: 'days', switch: '' }[unit]}`.trim();
}
