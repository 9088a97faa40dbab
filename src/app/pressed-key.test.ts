import { expect, it } from 'vitest';
import { pressedKey } from './pressed-key.ts';

const press = (code: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey', boolean>> = {}) =>
  pressedKey({ code, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...held });

it('names keys by their place', () => {
  expect(press('F4')).toBe('F4');
  expect(press('F10')).toBe('F10');
  expect(press('NumpadEnter')).toBe('Enter');
  expect(press('KeyK', { ctrlKey: true })).toBe('Control+K');
});

it('gives a Mac its function keys on the digit row', () => {
  expect(press('Digit4', { ctrlKey: true })).toBe('F4');
  expect(press('Digit0', { ctrlKey: true })).toBe('F10');
  expect(press('Numpad4', { ctrlKey: true })).toBeNull();
});

it.each(['KeyA', 'Digit1', 'Numpad1', 'F5', 'F11', 'F12', 'Space', 'Minus'])('leaves %s alone', (code) => {
  expect(press(code)).toBeNull();
});

it('leaves what is held with Shift or Alt to the browser', () => {
  expect(press('F4', { altKey: true })).toBeNull();
  expect(press('Enter', { shiftKey: true })).toBeNull();
});
