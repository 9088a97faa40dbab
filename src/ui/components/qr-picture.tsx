import { encode } from 'uqr';
import styles from './qr-picture.module.css';

/** A text as a QR code, digits in the denser way that QR has for them: black on white in every theme, four modules of quiet zone. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const isDigits = /^\d+$/.test(text);
  const { data, size } = encode(isDigits ? text : [...new TextEncoder().encode(text)], { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className={styles.picture} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} fill="#000" />
    </svg>
  );
}
