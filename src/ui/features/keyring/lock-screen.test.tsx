import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { refuse, type Result } from '#core/shared';
import type { KeyringCode, KeyringState } from '#flow/keyring-ports';
import { LanguageProvider } from '#ui/text/use-text.ts';
import { Themed } from '#ui/theme/themed.tsx';
import { LockScreen } from './lock-screen.tsx';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
afterEach(() => document.body.replaceChildren());

const anne = { id: 'a', name: 'Anne', role: 'manager', hasPassphrase: true, hasDevice: true, hasPin: false } as const;
const state: KeyringState = { stage: 'locked', operators: [anne], current: null };

/** The lock screen, and what an opening that was started waits for. */
function show() {
  const place = document.body.appendChild(document.createElement('div'));
  let answer: (told: Result<null, KeyringCode>) => void = () => undefined;
  const onUnlock = vi.fn(() => new Promise<Result<null, KeyringCode>>((tell) => (answer = tell)));
  act(() =>
    createRoot(place).render(
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
