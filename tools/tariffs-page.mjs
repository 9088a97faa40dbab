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
    amending(tables),
    '',
  ].join('\n\n');
}

/** How a practice loads another table without a new release. */
function amending(tables) {
  return `## Amended tables

A practice loads an amended table in the settings, without a new release. The file is the envelope of trust files (docs/token.md), \`{"p": payload, "s": signatures}\`, signed ES256 under the type \`comptoir-tarifs+jwt\` by two of the three roots pinned at build. The payload:

\`\`\`json
{
  "format": "comptoir-tariffs/1",
  "version": "2026-12-01",
  "base": "${tables.sha256}",
  "rows": [
    { "code": "doctor.GL", "from": "2026-01-01", "to": "2026-05-31", "value": 6000, "unit": "cents", "source": "avenant 1" },
    { "code": "doctor.GL", "from": "2026-06-01", "to": null, "value": 6500, "unit": "cents", "source": "avenant 2" }
  ]
}
\`\`\`

- \`version\`: a day, with a letter when a day has several; later than the tables in use.
- \`base\`: SHA-256 of the tables it amends, those of the release or of an amendment loaded before.
- \`rows\`: **every** row of each code it changes or adds; codes it does not name stay. Units: cents, percent, permille, count, years, days, switch. \`unsettled\` (optional) says why a value is not certain.
- Refused: TARIFFS_SIGNATURE, TARIFFS_SHAPE, TARIFFS_BASE, TARIFFS_FAULT (overlap, gap, fraction, missing source), TARIFFS_OLD.

Every version that was in use stays on the till. An invoice records the version and SHA-256 it was priced with, and is always priced again with those.

| command | does |
|---|---|
| \`comptoir tariffs sign FILE --issuer DIR --out SIGNED\` | checks a payload against this release and signs it |
| \`comptoir tariffs check SIGNED --trust PUB\` | who signed it, and whether this release takes it |
| \`comptoir price FILE --tariffs SIGNED --trust PUB\` | prices with it |`;
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
