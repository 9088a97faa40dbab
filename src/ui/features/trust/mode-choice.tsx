import { useId, useState } from 'react';
import { Chip, ChipGroup } from '#ui/components/chip.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { trustText } from '#ui/text/trust.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './trust.module.css';

/** The code beside the sentence, for support. */
const rootsAbsent = 'TRUST_ROOTS_ABSENT';

/** The two worlds of a till: made-up people, or real ones. */
export type Mode = 'training' | 'production';

interface ModeChoiceProps {
  readonly mode: Mode;
  /** Modes whose roots this build pins: no other can believe anybody. */
  readonly pinned: readonly Mode[];
  /** A ticket is open or parked: it would be lost. */
  readonly isBusy: boolean;
  readonly onMode: (mode: Mode) => void;
}

const modes = ['training', 'production'] as const;

/** Training or real. A mode that this build cannot serve is refused, and says why. */
export function ModeChoice({ mode, pinned, isBusy, onMode }: ModeChoiceProps) {
  const text = useText(trustText);
  const title = useId();
  const [asked, setAsked] = useState<Mode>(mode);
  const choose = (chosen: Mode) => {
    setAsked(chosen);
    if (chosen !== mode && !isBusy && pinned.includes(chosen)) onMode(chosen);
  };
  return (
    <section className={styles.panel} aria-labelledby={title}>
      <h2 id={title}>{text.modeTitle}</h2>
      <ChipGroup label={text.modeTitle}>
        {modes.map((one) => (
          <Chip key={one} chosen={one === mode} onChoose={() => choose(one)}>
            {text.modes[one]}
          </Chip>
        ))}
      </ChipGroup>
      <p className={styles.lead}>{isBusy && asked !== mode ? text.modeBusy : text.modeWhy}</p>
      {!pinned.includes(asked) && <Refused {...text.noRoots[asked]} />}
    </section>
  );
}

function Refused({ title, why, next }: { readonly title: string; readonly why: string; readonly next: string }) {
  return (
    <div className={styles.refused} role="alert">
      <Icon name="octagonCross" />
      <div>
        <b>{title}</b>
        <p>{why}</p>
        <p>{next}</p>
        <p className="mono">{rootsAbsent}</p>
      </div>
    </div>
  );
}
