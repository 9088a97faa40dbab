import { useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletSettingsText } from '#ui/text/wallet-settings.ts';
import { walletText } from '#ui/text/wallet.ts';
import { AskCode } from '../parts/ask-code.tsx';
import { Button, ButtonLink } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { DeviceUnlockSetting } from '../parts/device-unlock-setting.tsx';
import { EraseConfirm } from '../parts/erase-confirm.tsx';
import { Title } from '../parts/title.tsx';
import type { WalletPorts } from '../ports.ts';
import { textSizes, themes, type Preferences } from '../preferences.ts';
import { addDeviceUnlock } from '../steps/device-unlock.ts';
import { ChangeCode } from './change-code.tsx';
import styles from './screen.module.css';

interface SettingsProps {
  readonly ports: WalletPorts;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  readonly onErase: () => void;
}

type Step = 'settings' | 'code' | 'device';

/** The settings, or the one of them that asks the secret code first. */
export function Settings(props: SettingsProps) {
  const text = useText(walletSettingsText);
  const shared = useText(walletText);
  const [step, setStep] = useState<Step>('settings');
  const [said, setSaid] = useState('');
  const { ports, onErase } = props;
  const done = (sentence: string) => {
    setSaid(sentence);
    setStep('settings');
  };
  if (step === 'settings') return <AllSettings {...props} said={said} onStep={setStep} />;
  return (
    <>
      <div className={styles.top}>
        <Button
          onPress={() => {
            done('');
          }}
        >
          {shared.cancel}
        </Button>
      </div>
      {step === 'code' && (
        <ChangeCode
          ports={ports}
          onErased={onErase}
          onDone={() => {
            done(text.codeChanged);
          }}
        />
      )}
      {step === 'device' && (
        <AskCode
          ports={ports}
          title={text.oldCodeTitle}
          lead={text.deviceLead}
          submit={shared.continue}
          attempt={(code) => addDeviceUnlock(code, ports)}
          onErased={onErase}
          onRight={() => {
            done(text.deviceAdded);
          }}
        />
      )}
    </>
  );
}

const languages = ['fr', 'en'] as const;

interface AllSettingsProps extends SettingsProps {
  readonly said: string;
  readonly onStep: (step: Step) => void;
}

/** Language, colours, size, ways to unlock; what is kept, where and why; and the end of it all. */
function AllSettings({ ports, preferences, onPreferences, onErase, said, onStep }: AllSettingsProps) {
  const text = useText(walletSettingsText);
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
      <Choices
        legend={text.textSize}
        options={textSizes.map((value) => ({ value, label: text.textSizes[value] }))}
        chosen={preferences.textSize}
        onChoose={(textSize) => {
          onPreferences({ ...preferences, textSize });
        }}
      />
      <Button
        onPress={() => {
          onStep('code');
        }}
      >
        {text.changeCode}
      </Button>
      <DeviceUnlockSetting
        ports={ports}
        onAdd={() => {
          onStep('device');
        }}
      />
      <ButtonLink to="#loss">{text.lossLink}</ButtonLink>
      <p role="status">{said}</p>
      <section className={styles.card}>
        <h2>{text.keptTitle}</h2>
        <dl className={styles.kept}>
          {text.kept.map(([name, line]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{line}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.line}>{text.keptLimit}</p>
      </section>
      <section className={styles.card}>
        <h2>{text.eraseTitle}</h2>
        <p className={styles.line}>{text.eraseLead}</p>
        <EraseConfirm ask={text.eraseAll} onErase={onErase} />
      </section>
    </>
  );
}
