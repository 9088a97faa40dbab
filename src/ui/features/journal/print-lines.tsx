import type { SituationLine } from '#core/price';
import type { InvoiceBody } from '#core/record';
import { Amount } from '#ui/components/amount.tsx';
import { formatAmount } from '#ui/text/amounts.ts';
import { printText } from '#ui/text/print.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';

interface PrintLinesProps {
  readonly body: InvoiceBody;
  readonly nameOf: (line: SituationLine) => string;
}

/** Each line with its base, its rate and who bears what; its TFR when it has one (CSS D161-13-1). */
export function PrintLines({ body, nameOf }: PrintLinesProps) {
  const { columns, tfr } = useText(printText);
  const language = useLanguage();
  const { lines, totals } = body.breakdown;
  const hasSecond = totals.secondPublicCents > 0;
  return (
    <table className="print-lines">
      <thead>
        <tr>
          <th scope="col">{columns.line}</th>
          <th scope="col">{columns.fee}</th>
          <th scope="col">{columns.base}</th>
          <th scope="col">{columns.rate}</th>
          <th scope="col">{columns.amo}</th>
          {hasSecond && <th scope="col">{columns.second}</th>}
          <th scope="col">{columns.amc}</th>
          <th scope="col">{columns.patient}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, place) => {
          const asked = body.situation.lines[place] ?? {};
          const quantity = asked.quantity ?? 1;
          const name = nameOf(asked);
          return (
            <tr key={line.index}>
              <th scope="row">
                {quantity > 1 && `${quantity} × `}
                {name}
                {name !== line.code && <span className="mono"> {line.code}</span>}
                {typeof asked.tfrCents === 'number' && ` · ${tfr(formatAmount(asked.tfrCents, language))}`}
              </th>
              <td data-label={columns.fee}>
                <Amount cents={line.feeCents} />
              </td>
              <td data-label={columns.base}>
                <Amount cents={line.baseCents} />
              </td>
              <td data-label={columns.rate}>{`${line.ratePct}\u00a0%`}</td>
              <td data-label={columns.amo}>
                <Amount cents={line.amoCents} />
              </td>
              {hasSecond && (
                <td data-label={columns.second}>
                  <Amount cents={line.secondPublicCents} />
                </td>
              )}
              <td data-label={columns.amc}>
                <Amount cents={line.amcCents} />
              </td>
              <td data-label={columns.patient}>
                <Amount cents={line.patientCents} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
