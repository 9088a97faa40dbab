import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { LanguageProvider } from '#ui/text/use-text.ts';
import { Themed } from '#ui/theme/themed.tsx';
import { ScannerSetUp } from './scanner-set-up.tsx';
import { rootOnPage } from '../../__fixtures__/root-on-page.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

function show(change: Partial<Parameters<typeof ScannerSetUp>[0]> = {}) {
  const props = {
    found: null,
    speed: null,
    serial: 'off',
    hid: 'absent',
    onChooseSerial: vi.fn(),
    onChooseHid: vi.fn(),
    onForgetSetUp: vi.fn(),
    ...change,
  } as const;
  const { place, root } = rootOnPage();
  act(() =>
    root.render(
      <LanguageProvider value="fr">
        <Themed name="light">
          <ScannerSetUp {...props} />
        </Themed>
      </LanguageProvider>,
    ),
  );
  return { place, props };
}

it('says what was learnt and why serial mode is better', () => {
  const { place } = show({ found: { reading: 'us', separator: 'lost', gapMs: 20 } });
  expect(place.textContent).toContain('clavier US');
  expect(place.textContent).toContain('perd les séparateurs');
  expect(place.textContent).toContain('Un téléphone entier lui prend 22\u00a0s.');
  expect(place.textContent).toContain('Une seconde au lieu de 22');
  const { place: fast } = show({ found: { reading: 'us', separator: 'kept', gapMs: 1 } });
  expect(fast.textContent).toContain('Plus aucune question de clavier.');
  expect(fast.textContent).not.toContain('au lieu de');
});

it('shows the letters first, the long code next, and measures the speed with that one', () => {
  const label = (place: HTMLElement) => place.querySelector('svg[role="img"]')?.getAttribute('aria-label');
  expect(label(show().place)).toBe('Code de réglage 1 sur 2');
  const found = { reading: 'fr', separator: 'kept', gapMs: 20 } as const;
  expect(label(show({ found }).place)).toBe('Code de réglage 2 sur 2');
  const { place } = show({ found, speed: { gapMs: 80, lostKeys: 0 } });
  expect(place.textContent).toContain('Un téléphone entier lui prend 88\u00a0s.');
  expect(place.textContent).toContain('Un code long arrive entier.');
  const { place: losing } = show({ found, speed: { gapMs: 2, lostKeys: 31 } });
  expect(losing.textContent).toContain('Elle perd des touches, 31 sur 500');
});

it('names the code to look for, make by make', () => {
  expect(show().place.querySelector('table')?.textContent).toContain('ZebraUSB CDC Host');
});

it('lets a scanner be chosen where the browser can, and says where it cannot', () => {
  const { place, props } = show();
  const [serial, hid] = [...place.querySelectorAll('button')];
  act(() => serial?.click());
  act(() => hid?.click());
  expect(props.onChooseSerial).toHaveBeenCalledTimes(1);
  expect(props.onChooseHid).not.toHaveBeenCalled();
  expect(place.textContent).toContain('Ce navigateur n’a pas ce mode.');
});
