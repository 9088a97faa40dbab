import type { CodeMatrix } from '../../code/code-matrix.ts';
import styles from './attestation.module.css';

/** A square code as a drawing that prints sharply at any size, with its quiet zone. */
export function SignatureCode({ matrix, name }: { readonly matrix: CodeMatrix; readonly name: string }) {
  const quiet = 4;
  const side = matrix.size + 2 * quiet;
  const squares = matrix.rows.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])),
  );
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={name}
    >
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={squares.join('')} />
    </svg>
  );
}
