import { civilDateFromCompact, civilDateInFrance, type CivilDate } from '#core/shared';
import type { Attestation } from '#core/verify';
import { bilingual, type Language } from './language.ts';
import { writtenDay } from './written-day.ts';

/** Words of an attestation of rights, on the phone, on paper and in the file. */
export const attestationText = bilingual({
  fr: {
    title: 'Attestation de droits',
    training: 'FORMATION · personne fictive, sans valeur',
    person: 'Bénéficiaire',
    born: 'Date de naissance',
    nir: 'Numéro de sécurité sociale',
    caisse: 'Caisse',
    amo: 'Assurance maladie',
    amc: 'Complémentaire',
    c2s: 'Complémentaire santé solidaire',
    none: 'aucune période',
    from: (day: string) => `du ${day}`,
    fromTo: (from: string, to: string) => `du ${from} au ${to}`,
    noAmc: 'aucune',
    issued: (day: string) => `Droits connus le ${day}`,
    code: 'Code de vérification',
    check:
      'Signée par l’émetteur. Le fichier et le code carré portent la signature : un comptoir ou la commande « comptoir verify-attestation » les vérifie sans réseau.',
  },
  en: {
    title: 'Attestation of rights',
    training: 'TRAINING · made-up person, no value',
    person: 'Person covered',
    born: 'Date of birth',
    nir: 'Social security number',
    caisse: 'Insurance fund',
    amo: 'Mandatory insurance (AMO)',
    amc: 'Complementary insurance (AMC)',
    c2s: 'Solidarity cover (C2S)',
    none: 'no period',
    from: (day: string) => `from ${day}`,
    fromTo: (from: string, to: string) => `from ${from} to ${to}`,
    noAmc: 'none',
    issued: (day: string) => `Rights known on ${day}`,
    code: 'Verifying code',
    check:
      'Signed by the issuer. The file and the square code carry the signature: a counter or the command “comptoir verify-attestation” checks them offline.',
  },
});

/** One line of an attestation. */
export interface AttestationLine {
  readonly name: string;
  readonly value: string;
}

/** What an attestation says, line by line, in the order in which it is read. */
export function attestationLines({ ass, ben, amc = [] }: Attestation, language: Language): readonly AttestationLine[] {
  const text = attestationText[language];
  const [person] = ben;
  const name = `${person.pre} ${person.usu ?? person.nom}${person.usu === undefined ? '' : ` (${person.nom})`}`;
  const nir = person.nir ?? ass.nir + ass.cle;
  const complementary = amc.map(({ num, c2s, du, au }) => {
    const days = periodText({ du, ...(au === undefined ? {} : { au }) }, language);
    return { name: c2s === 1 ? text.c2s : text.amc, value: `${num}, ${days}` };
  });
  return [
    { name: text.person, value: name },
    { name: text.born, value: dayText(person.nai, language) },
    { name: text.nir, value: nir.replace(/^(.)(..)(..)(..)(...)(...)(..)$/, '$1 $2 $3 $4 $5 $6 $7') },
    { name: text.caisse, value: `${ass.reg} ${ass.cai} ${ass.cen}` },
    ...person.amo.map((period) => ({ name: text.amo, value: periodText(period, language) })),
    ...(complementary.length === 0 ? [{ name: text.amc, value: text.noAmc }] : complementary),
  ];
}

function periodText({ du, au }: { readonly du: string; readonly au?: string }, language: Language): string {
  const text = attestationText[language];
  const from = dayText(du, language);
  return au === undefined ? text.from(from) : text.fromTo(from, dayText(au, language));
}

/** A day of the token as it is written; one that no calendar has (lunar birth dates) keeps its own figures. */
function dayText(compact: string, language: Language): string {
  const day: CivilDate | null = civilDateFromCompact(compact);
  return day ? writtenDay(day, language) : compact.replace(/^(\d{4})(\d\d)(\d\d)$/, '$3/$2/$1');
}

/** The verifying code as it is read aloud: three groups of four signs. */
export function codeText(id: string): string {
  return id.replace(/(.{4})(?=.)/g, '$1 ');
}

/** The day of an attestation in words. */
export function issuedText({ iat }: Attestation, language: Language): string {
  return attestationText[language].issued(writtenDay(civilDateInFrance(iat), language));
}

const style =
  'body{font:16px/1.45 system-ui,sans-serif;color:#1f1b16;background:#fff;max-width:42rem;margin:2rem auto;padding:0 1rem}' +
  'h1{font-size:1.6rem}.t{border:2px dashed #3f5a73;padding:.4rem .8rem;font-weight:700}' +
  'dl{display:grid;grid-template-columns:auto 1fr;gap:.4rem 1rem;border-top:1px solid #877d6b;padding-top:1rem}' +
  'dt{color:#4b453b}dd{margin:0;font-weight:600;overflow-wrap:anywhere}svg{width:8cm;max-width:100%;height:auto}code{font-size:1.2rem}';

/**
 * The attestation as a page of its own: dated, with the signature inside and as a square code. The same attestation and
 * language give the same bytes, so that a verifier writes it again and sees any change of what the page says.
 */
export function attestationPage(
  attestation: Attestation,
  { signed, picture, language }: { readonly signed: string; readonly picture: string; readonly language: Language },
): string {
  const text = attestationText[language];
  const lines = attestationLines(attestation, language);
  const rows = lines.map(({ name, value }) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`).join('');
  const band = attestation.env === 'demo' ? `<p class="t">${escape(text.training)}</p>` : '';
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escape(text.title)}</title><style>${style}</style></head><body>`,
    `${band}<h1>${escape(text.title)}</h1><p>${escape(issuedText(attestation, language))}</p><dl>${rows}</dl>`,
    `<p>${escape(text.code)} <code>${escape(codeText(attestation.id))}</code></p>${picture}`,
    `<p>${escape(text.check)}</p><template id="attestation">${signed}</template></body></html>\n`,
  ].join('\n');
}

/** The signature that a file holds, and the language of its page; a bare signature has none. Null when there is neither. */
export function readAttestationFile(
  file: string,
): { readonly signed: string; readonly language: Language | null } | null {
  const bare = /^[\w-]+\.[\w-]+\.[\w-]+$/.test(file.trim()) ? file.trim() : null;
  if (bare !== null) return { signed: bare, language: null };
  const signed = /<template id="attestation">([\w-]+\.[\w-]+\.[\w-]+)<\/template>/.exec(file.slice(0, 2_000_000))?.[1];
  const language = /<html lang="(fr|en)">/.exec(file.slice(0, 200))?.[1];
  return signed === undefined ? null : { signed, language: language === 'en' ? 'en' : 'fr' };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
