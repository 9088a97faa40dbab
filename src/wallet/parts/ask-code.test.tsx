import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { accept, refuse, type Result } from '#core/shared';
import { LanguageProvider } from '#ui/text/use-text.ts';
import type { WalletCode } from '#ui/text/wallet-refusals.ts';
import { phoneOn } from '../__fixtures__/phone-on-door.ts';
import type { UnlockCode } from '../steps/unlock.ts';
import { AskCode } from './ask-code.tsx';
import { rootOnPage } from '../../ui/__fixtures__/root-on-page.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

type Answer = Result<string, UnlockCode | WalletCode>;

/** The screen that asks, on which 2580 was typed and given. */
async function asked() {
  const { place, root } = rootOnPage();
  const { ports } = phoneOn({ origin: 'https://comptoir.example', clock: { now: 1_795_424_430 } });
  let answer: (told: Answer) => void = () => undefined;
  const attempt = vi.fn(() => new Promise<Answer>((tell) => (answer = tell)));
  const [onRight, onErased] = [vi.fn(), vi.fn()];
  const ask = { ports, title: 'Code', submit: 'Ouvrir', attempt, onRight, onErased };
  await act(() =>
    Promise.resolve(
      root.render(
        <LanguageProvider value="fr">
          <AskCode {...ask} />
        </LanguageProvider>,
      ),
    ),
  );
  const give = () => {
    for (const digit of '2580') {
      const key = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === digit);
      act(() => key?.click());
    }
    expect(place.querySelector('[role="status"]')?.textContent).toBe('4 chiffres tapés');
    act(() => place.querySelector('form')?.requestSubmit());
  };
  const tell = (told: Answer) => act(() => Promise.resolve(answer(told)));
  give();
  return { place, give, tell, attempt, onRight, onErased };
}

it('tries one code at a time, and shows that it works until the answer', async () => {
  const { place, give, tell, attempt, onRight } = await asked();
  expect(place.textContent).toContain('Vérification…');
  expect(place.querySelector('.busy')).not.toBeNull();
  give();
  expect(attempt).toHaveBeenCalledTimes(1);
  await tell(accept('opened'));
  expect(onRight).toHaveBeenCalledExactlyOnceWith('opened', '2580');
  expect(place.querySelector('.busy')).toBeNull();
});

it('says that the code could not be checked, and forgets it at the next wrong one', async () => {
  const { place, give, tell, onErased } = await asked();
  await tell(refuse('WALLET_CODE_UNTRIED'));
  expect(place.textContent).toContain('Le code secret n’a pas pu être vérifié');
  give();
  await tell(refuse('VAULT_WRONG_SECRET', { detail: { left: 8 } }));
  expect(place.textContent).not.toContain('n’a pas pu');
  give();
  await tell(refuse('VAULT_EXHAUSTED'));
  expect(onErased).toHaveBeenCalledTimes(1);
});
