import { createPortal } from 'react-dom';
import './recovery-sheet.css';
import { keyringText } from '#ui/text/keyring.ts';
import { useText } from '#ui/text/use-text.ts';

interface RecoverySheetProps {
  readonly site: string;
  /** Absent when only the code was renewed. */
  readonly passphrase?: string;
  readonly recoveryCode: string;
}

/** The sheet that is printed once and locked away. It exists on paper only. */
export function RecoverySheet({ site, passphrase, recoveryCode }: RecoverySheetProps) {
  const text = useText(keyringText);
  return createPortal(
    <article className="recovery-sheet" aria-hidden="true">
      <header>
        <h1>{text.sheetTitle}</h1>
        <p>{site}</p>
      </header>
      {passphrase !== undefined && (
        <p>
          {text.phrase}
          <br />
          <b className="mono">{passphrase}</b>
        </p>
      )}
      <p>
        {text.recovery}
        <br />
        <b className="mono">{recoveryCode}</b>
      </p>
      <footer>{text.sheetKeep}</footer>
    </article>,
    document.body,
  );
}
