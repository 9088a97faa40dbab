import { Chip, ChipGroup } from '#ui/components/chip.tsx';
import { challengeText } from '#ui/text/challenge.ts';
import { settingsText } from '#ui/text/settings.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './settings.module.css';

/** What this till shows and plays; kept on the till, not in the practice. */
export interface TillSettings {
  readonly language: 'fr' | 'en';
  readonly theme: 'light' | 'dark' | 'contrast';
  readonly sound: 'on' | 'off';
  readonly paper: 'a4' | 'roll-80';
  /** A question on the screen, which phones repeat in their proof. */
  readonly challenge: 'off' | 'on';
}

interface TillFieldsProps {
  readonly till: TillSettings;
  readonly onTill: (change: Partial<TillSettings>) => void;
}

/** Language, colours, sound and paper of this till. They act at once. */
export function TillFields({ till, onTill }: TillFieldsProps) {
  const text = useText(settingsText);
  const asking = useText(challengeText);
  return (
    <div className={styles.till}>
      <Choice
        label={text.language}
        words={text.languages}
        value={till.language}
        onChoose={(language) => onTill({ language })}
      />
      <Choice label={text.theme} words={text.themes} value={till.theme} onChoose={(theme) => onTill({ theme })} />
      <Choice label={text.sound} words={text.sounds} value={till.sound} onChoose={(sound) => onTill({ sound })} />
      <Choice label={text.paper} words={text.papers} value={till.paper} onChoose={(paper) => onTill({ paper })} />
      <Choice
        label={asking.setting}
        words={asking.settings}
        value={till.challenge}
        onChoose={(challenge) => onTill({ challenge })}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, words, value, onChoose }: ChoiceProps<Value>) {
  const values = Object.keys(words) as Value[];
  return (
    <div>
      <span className={styles.label}>{label}</span>
      <ChipGroup label={label}>
        {values.map((one) => (
          <Chip key={one} chosen={one === value} onChoose={() => onChoose(one)}>
            {words[one]}
          </Chip>
        ))}
      </ChipGroup>
    </div>
  );
}
