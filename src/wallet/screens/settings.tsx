import { useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { EraseConfirm } from '../parts/erase-confirm.tsx';
import { Title } from '../parts/title.tsx';
import type { WalletPorts } from '../ports.ts';
import { themes, type Preferences } from '../preferences.ts';
import { ChangeCode } from './change-code.tsx';
import styles from './screen.module.css';

interface SettingsProps {
  readonly ports: WalletPorts;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  readonly onErase: () => void;
}

const languages = ['fr', 'en'] as const;

/** Language, colours, secret code; what is kept, where and why; and the end of it all. */
export function Settings({ ports, preferences, onPreferences, onErase }: SettingsProps) {
  const text = useText(walletText);
  const [step, setStep] = useState<'settings' | 'code' | 'changed'>('settings');
  if (step === 'code') {
    return (
      <ChangeCode
        ports={ports}
        onErased={onErase}
        onDone={(isChanged) => {
          setStep(isChanged ? 'changed' : 'settings');
        }}
      />
    );
  }
  return (
    <>
      <Title>{text.settingsTitle}</Title>
      <Choices
        legend={text.language}
        options={languages.map((value) => ({ value, label: text.languages[value] }))}
        chosen={preferences.language}
        onChoose={(language) => {
          onPreferences({ ...preferences, language });
        }}
      />
      <Choices
        legend={text.theme}
        options={themes.map((value) => ({ value, label: text.themes[value] }))}
        chosen={preferences.theme}
        onChoose={(theme) => {
          onPreferences({ ...preferences, theme });
        }}
      />
      <Button
        onPress={() => {
          setStep('code');
        }}
      >
        {text.changeCode}
      </Button>
      {step === 'changed' && <p role="status">{text.codeChanged}</p>}
      <section className={styles.card}>
        <h2>{text.keptTitle}</h2>
        <ul className={styles.kept}>
          {text.kept.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className={styles.card}>
        <h2>{text.eraseTitle}</h2>
        <p className={styles.line}>{text.eraseLead}</p>
        <EraseConfirm ask={text.eraseAll} onErase={onErase} />
      </section>
    </>
  );
}
