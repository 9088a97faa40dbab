import fc from 'fast-check';
import { act, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from '#ui/text/use-text.ts';
import { parseTeeth } from './tooth-chart-entry.ts';
import { dentitionOf, neighbourOf, quadrantsOf } from './tooth-chart-layout.ts';
import { ToothPicker } from './tooth-chart-picker.tsx';
import { rootOnPage } from '../__fixtures__/root-on-page.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const history = { crowned: ['14'], absent: ['18'] };

function Mouth({ onDone }: { readonly onDone: (teeth: readonly string[]) => void }) {
  const [teeth, setTeeth] = useState<readonly string[]>([]);
  return <ToothPicker teeth={teeth} onTeeth={setTeeth} onDone={() => onDone(teeth)} history={history} />;
}

function show(language: 'fr' | 'en' = 'fr') {
  const { place, root } = rootOnPage();
  const done = vi.fn();
  act(() => {
    root.render(
      <LanguageProvider value={language}>
        <Mouth onDone={done} />
      </LanguageProvider>,
    );
  });
  const field = place.querySelector('input')!;
  const type = (text: string) =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const press = (target: Element, key: string) =>
    act(() => {
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
  const tooth = (name: string) =>
    [...place.querySelectorAll('[data-tooth]')].find((button) => button.getAttribute('aria-label') === name);
  const pressed = () =>
    [...place.querySelectorAll('[aria-pressed=true]')].map((button) => button.getAttribute('data-tooth'));
  return { place, done, field, type, press, tooth, pressed };
}

describe('the chart', () => {
  it('draws 32 permanent and 20 milk teeth, each number once', () => {
    const numbers = (['permanent', 'milk'] as const).map((dentition) =>
      quadrantsOf(dentition).flatMap(({ teeth }) => teeth.map(({ fdi }) => fdi)),
    );
    expect(numbers.map((list) => new Set(list).size)).toEqual([32, 20]);
    expect(numbers[0]?.slice(0, 16).join(' ')).toBe('18 17 16 15 14 13 12 11 21 22 23 24 25 26 27 28');
    expect(numbers[1]?.slice(10).join(' ')).toBe('85 84 83 82 81 71 72 73 74 75');
  });

  it('names each tooth by number, kind and place, with what is known of it', () => {
    const { tooth } = show();
    expect(tooth('26, première molaire, en haut à gauche')).toBeDefined();
    expect(tooth('14, première prémolaire, en haut à droite, déjà couronnée')).toBeDefined();
    expect(tooth('18, dent de sagesse, en haut à droite, absente')).toBeDefined();
    expect(show('en').tooth('31, central incisor, lower left')).toBeDefined();
  });

  it('selects with a click and lets go with another', () => {
    const { tooth, pressed, field } = show();
    const button = () => tooth('26, première molaire, en haut à gauche') as HTMLButtonElement;
    act(() => button().click());
    expect(pressed()).toEqual(['26']);
    expect(field.value).toBe('26');
    act(() => button().click());
    expect(pressed()).toEqual([]);
  });

  it('is one stop for Tab, and arrows walk along the jaw and across', () => {
    const { place, press } = show();
    expect(place.querySelectorAll('[data-tooth][tabindex="0"]')).toHaveLength(1);
    const at = () => document.activeElement?.getAttribute('data-tooth');
    const first = place.querySelector('[data-tooth="11"]') as HTMLElement;
    act(() => first.focus());
    press(first, 'ArrowRight');
    expect(at()).toBe('21');
    press(document.activeElement!, 'ArrowDown');
    expect(at()).toBe('31');
    press(document.activeElement!, 'End');
    expect(at()).toBe('38');
    press(document.activeElement!, 'ArrowRight');
    expect(at()).toBe('38');
  });

  it('reaches every tooth of a jaw by arrows, and comes back the same way', () => {
    for (const { teeth } of [...quadrantsOf('permanent'), ...quadrantsOf('milk')])
      for (const { fdi } of teeth) {
        const right = neighbourOf(fdi, 'ArrowRight');
        if (right) expect(neighbourOf(right, 'ArrowLeft')).toBe(fdi);
        expect(neighbourOf(neighbourOf(fdi, 'ArrowDown') ?? '', 'ArrowUp')).not.toBeNull();
      }
  });
});

describe('the field', () => {
  it('takes 2, 6, Enter', () => {
    const { type, press, field, done, pressed } = show();
    type('2');
    type('26');
    expect(pressed()).toEqual(['26']);
    press(field, 'Enter');
    expect(done).toHaveBeenCalledExactlyOnceWith(['26']);
  });

  it('takes a second tooth after a comma', () => {
    const { type, press, field, done } = show();
    type('26,36');
    press(field, 'Enter');
    expect(done).toHaveBeenCalledExactlyOnceWith(['26', '36']);
  });

  it('refuses a number that is no tooth, in a sentence', () => {
    const { type, press, field, done, place } = show();
    type('29');
    press(field, 'Enter');
    expect(done).not.toHaveBeenCalled();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(place.querySelector('[role=status]')?.textContent).toContain('Pas de dent 29');
  });

  it('waits for the second digit before it says anything, and says it on Enter', () => {
    const { type, press, field, done } = show();
    type('2');
    expect(field.getAttribute('aria-invalid')).toBe('false');
    press(field, 'Enter');
    expect(done).not.toHaveBeenCalled();
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('leaves Enter to the page while it is empty', () => {
    const { press, field, place } = show();
    const heard = vi.fn();
    place.addEventListener('keydown', heard);
    press(field, 'Enter');
    expect(heard).toHaveBeenCalledOnce();
  });

  it('shows the milk teeth when one is typed', () => {
    const { type, tooth } = show();
    type('75');
    expect(tooth('75, deuxième molaire de lait, en bas à gauche')).toBeDefined();
  });
});

describe('parseTeeth', () => {
  it('reads back every list of teeth, whatever separates them', () => {
    const teeth = (['permanent', 'milk'] as const).flatMap((set) =>
      quadrantsOf(set).flatMap((quadrant) => quadrant.teeth.map(({ fdi }) => fdi)),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...teeth), { maxLength: 20 }),
        fc.constantFrom(',', ', ', ' ', ''),
        (list, by) => {
          expect(parseTeeth(list.join(by))).toEqual({ teeth: list, fault: null, isUnfinished: false });
        },
      ),
    );
  });

  it('never takes anything else for a tooth, however hostile', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const { teeth } = parseTeeth(text);
        expect(teeth.every((fdi) => dentitionOf(fdi) !== null)).toBe(true);
        expect(new Set(teeth).size).toBe(teeth.length);
      }),
    );
  });
});
