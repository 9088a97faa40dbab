import { createPortal } from 'react-dom';
import { alternativeLetter, type Quote, type QuotedAlternative, type StoredQuote } from '#flow/quote';
import { Amount } from '#ui/components/amount.tsx';
import { quoteText } from '#ui/text/quote.ts';
import { writtenDay } from '#ui/text/written-day.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { alternativeTitle } from './alternative-title.ts';
import './quote-sheet.css';

/** The quote as it is printed: patient and all alternatives first, mentions last. Nothing of it shows on the screen. */
export function QuoteSheet({ stored: { number, quote } }: { readonly stored: StoredQuote }) {
  const { sheet } = useText(quoteText);
  const language = useLanguage();
  const isTraining = number.startsWith('F-');
  return createPortal(
    <article className="quote-sheet" lang={language} aria-hidden="true">
      {isTraining && <div className="quote-watermark">{sheet.training}</div>}
      <header>
        <Practice quote={quote} />
        <div className="quote-number">
          <h1>{sheet.title(number)}</h1>
          <p>{sheet.made(writtenDay(quote.madeOn, language))}</p>
          <p>
            <b>{sheet.valid(writtenDay(quote.validUntil, language))}</b>
          </p>
        </div>
      </header>
      <Person quote={quote} />
      <h3>{sheet.compare}</h3>
      {quote.alternatives.map((one, place) => (
        <PrintedAlternative key={place} one={one} place={place} isRetained={place === quote.chosen} />
      ))}
      <Foot quote={quote} isTraining={isTraining} />
    </article>,
    document.body,
  );
}

function Practice({ quote: { practice } }: { readonly quote: Quote }) {
  const { sheet } = useText(quoteText);
  return (
    <address>
      <b>{practice.name}</b>
      <span>{practice.address}</span>
      <span>{practice.professional}</span>
      <span>
        {sheet.rpps} <span className="mono">{practice.rpps}</span> · {sheet.am}{' '}
        <span className="mono">{practice.amOrFiness}</span>
      </span>
    </address>
  );
}

/** `1 85 12 75 116 001 74`, as people write and check it. */
function groupedNir(nir: string): string {
  return nir.replace(/^(.)(..)(..)(..)(...)(...)(..)$/, '$1\u00a0$2\u00a0$3\u00a0$4\u00a0$5\u00a0$6\u00a0$7');
}

function Person({ quote: { beneficiary } }: { readonly quote: Quote }) {
  const { sheet } = useText(quoteText);
  const { name, birthDate, nir, regime, caisse, amcNumber, isAmcTyped } = beneficiary;
  const born = `${birthDate.slice(6)}/${birthDate.slice(4, 6)}/${birthDate.slice(0, 4)}`;
  return (
    <section className="quote-person">
      <p>{sheet.for}</p>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p>
        {sheet.born(born)} · {sheet.nir} <span className="mono">{groupedNir(nir)}</span> ·{' '}
        {sheet.scheme(regime, caisse)}
        {amcNumber !== undefined && ` · ${sheet.amcNumber(amcNumber)}`}
        {isAmcTyped && <b> ({sheet.amcTyped})</b>}
      </p>
    </section>
  );
}

interface PrintedProps {
  readonly one: QuotedAlternative;
  readonly place: number;
  readonly isRetained: boolean;
}

function PrintedAlternative({ one, place, isRetained }: PrintedProps) {
  const text = useText(quoteText);
  const { sheet } = text;
  const { lines, totals } = one.breakdown;
  const hasSecond = totals.secondPublicCents > 0;
  const columns = [sheet.fee, sheet.base, sheet.rate, sheet.amo, ...(hasSecond ? [sheet.second] : []), sheet.amc];
  return (
    <section className={`quote-alternative ${isRetained ? 'quote-retained' : ''}`}>
      <h4>
        <b>{alternativeLetter(place)}</b> {alternativeTitle(one)} · {text.baskets[one.basket]}
        {isRetained && <em>{sheet.retained}</em>}
      </h4>
      <table>
        <thead>
          <tr>
            <th scope="col">{sheet.act}</th>
            {[...columns, sheet.patient].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, order) => (
            <tr key={line.index}>
              <th scope="row">
                <span className="mono">{line.code}</span> {one.acts[order]?.label}, {sheet.tooth.toLowerCase()}{' '}
                {one.acts[order]?.tooth}
              </th>
              <Cells amounts={line} rate={`${line.ratePct}\u00a0%`} hasSecond={hasSecond} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{sheet.total}</th>
            <Cells amounts={totals} rate="" hasSecond={hasSecond} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

interface CellsProps {
  readonly amounts: QuotedAlternative['breakdown']['lines'][number] | QuotedAlternative['breakdown']['totals'];
  readonly rate: string;
  readonly hasSecond: boolean;
}

function Cells({ amounts, rate, hasSecond }: CellsProps) {
  const { feeCents, baseCents, amoCents, secondPublicCents, amcCents, patientCents } = amounts;
  const after = [amoCents, ...(hasSecond ? [secondPublicCents] : []), amcCents];
  return (
    <>
      {[feeCents, baseCents].map((cents, column) => (
        <td key={`before ${column}`}>
          <Amount cents={cents} />
        </td>
      ))}
      <td>{rate}</td>
      {after.map((cents, column) => (
        <td key={`after ${column}`}>
          <Amount cents={cents} />
        </td>
      ))}
      <td className="quote-rest">
        <Amount cents={patientCents} />
      </td>
    </>
  );
}

function Foot({ quote, isTraining }: { readonly quote: Quote; readonly isTraining: boolean }) {
  const { sheet } = useText(quoteText);
  const language = useLanguage();
  const amc = quote.alternatives[quote.chosen]?.situation.amc;
  return (
    <footer>
      <div className="quote-signatures">
        <p>{sheet.sign}</p>
        <p>{sheet.signPractice}</p>
      </div>
      <p>{sheet.rightsRead(writtenDay(quote.madeOn, language))}</p>
      {amc?.guarantees.length === 0 && <p>{sheet.amcUnknown}</p>}
      <p>
        <b>{sheet.mention}</b>
      </p>
      {isTraining && (
        <p>
          <b>{sheet.trainingMeans}</b>
        </p>
      )}
    </footer>
  );
}
