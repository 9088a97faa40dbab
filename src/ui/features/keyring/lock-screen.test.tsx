import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { refuse, type Result } from '#core/shared';
import type { KeyringCode, KeyringState } from '#flow/keyring-ports';
import { LanguageProvider } from '#ui/text/use-text.ts';
import { Themed } from '#ui/theme/themed.tsx';
import { LockScreen } from './lock-screen.tsx';
import { rootOnPage } from '../../__fixtures__/root-on-page.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const anne = { id: 'a', name: 'Anne', role: 'manager', hasPassphrase: true, hasDevice: true, hasPin: false } as const;
const state: KeyringState = { stage: 'locked', operators: [anne], current: null };

/** The lock screen, and what an opening that was started waits for. */
function show() {
  const { place, root } = rootOnPage();
  let answer: (told: Result<null, KeyringCode>) => void = () => undefined;
  const onUnlock = vi.fn(() => new Promise<Result<null, KeyringCode>>((tell) => (answer = tell)));
  act(() =>
    root.render(
      <LanguageProvider value="fr">
        <Themed name="light">
          <LockScreen state={state} onUnlock={onUnlock} onResume={vi.fn()} />
        </Themed>
      </LanguageProvider>,
    ),
  );
  const form = place.querySelector('form');
  const press = () => act(() => form?.requestSubmit());
  const pressDevice = () =>
    act(() =>
      [...place.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Contrôle'))?.click(),
    );
  const tell = (told: Result<null, KeyringCode>) => act(() => Promise.resolve(answer(told)));
  return { place, onUnlock, press, pressDevice, tell };
}

it('tries one secret at a time, and shows that it works until the answer', async () => {
  const { place, onUnlock, press, pressDevice, tell } = show();
  press();
  expect(place.textContent).toContain('Ouverture…');
  expect(place.querySelector('.busy')).not.toBeNull();
  press();
  pressDevice();
  expect(onUnlock).toHaveBeenCalledTimes(1);
  await tell(refuse('KEYRING_UNTRIED'));
  expect(place.querySelector('[role="alert"]')?.textContent).toContain('n’a pas pu être essayé');
  expect(place.querySelector('.busy')).toBeNull();
  press();
  expect(onUnlock).toHaveBeenCalledTimes(2);
});
