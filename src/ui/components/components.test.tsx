import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from '#ui/text/use-text.ts';
import { Themed } from '#ui/theme/themed.tsx';
import { ActionButton } from './action-button.tsx';
import { Amount, DueAmount } from './amount.tsx';
import { AmountField } from './fields.tsx';
import { Kbd } from './kbd.tsx';
import { rootOnPage } from '../__fixtures__/root-on-page.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

function show(children: React.ReactNode, language: 'fr' | 'en' = 'fr'): HTMLElement {
  const { place, root } = rootOnPage();
  act(() => {
    root.render(
      <LanguageProvider value={language}>
        <Themed name="light">{children}</Themed>
      </LanguageProvider>,
    );
  });
  return place;
}

describe('Amount', () => {
  it('carries its cents and its two decimals', () => {
    const place = show(<Amount cents={120450} testId="amount-total" />);
    expect(place.querySelector('[data-testid=amount-total]')?.getAttribute('data-cents')).toBe('120450');
    expect(place.textContent).toBe('1\u00a0204,50\u00a0€');
  });

  it('puts the sign where the language puts it', () => {
    expect(show(<DueAmount cents={0} />).textContent).toBe('0,00€');
    expect(show(<DueAmount cents={600} />, 'en').textContent).toBe('€6.00');
  });
});

describe('ActionButton', () => {
  it('acts when it may', () => {
    const press = vi.fn();
    const place = show(<ActionButton onPress={press}>{'x'}</ActionButton>);
    act(() => place.querySelector('button')?.click());
    expect(press).toHaveBeenCalledOnce();
  });

  it('says why it waits instead of acting, and stays reachable', () => {
    const press = vi.fn();
    const place = show(
      <ActionButton onPress={press} waitsFor="alert first">
        {'x'}
      </ActionButton>,
    );
    const button = place.querySelector('button');
    expect(button?.getAttribute('aria-disabled')).toBe('true');
    expect(button?.disabled).toBe(false);
    act(() => button?.click());
    expect(press).not.toHaveBeenCalled();
    expect(place.querySelector('[role=alert]')?.textContent).toBe('alert first');
  });
});

it('names keys in the language of the screen', () => {
  expect(show(<Kbd keys="Enter" />).textContent).toBe('Entrée');
  expect(show(<Kbd keys="Control+K" />).querySelectorAll('kbd')).toHaveLength(2);
  expect(show(<Kbd keys="ArrowRight" />, 'en').textContent).toBe('right arrow');
});

it('keeps what is typed in an amount field as typed, and gives cents', () => {
  const change = vi.fn();
  const place = show(<AmountField label="x" cents={4500} onChange={change} />);
  const input = place.querySelector('input');
  expect(input?.value).toBe('45,00');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  act(() => {
    setValue?.call(input, '50,');
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(change).toHaveBeenLastCalledWith(null);
  expect(input?.value).toBe('50,');
});
