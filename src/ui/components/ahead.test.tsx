import { act, Suspense, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ahead } from './ahead.tsx';
import { rootOnPage } from '../__fixtures__/root-on-page.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

function Counted({ name }: { readonly name: string }) {
  const [count, setCount] = useState(0);
  return (
    <button onClick={() => setCount(count + 1)}>
      {name} {count}
    </button>
  );
}

function open() {
  const { place, root } = rootOnPage();
  const render = (children: React.ReactNode) => act(() => root.render(<Suspense fallback="…">{children}</Suspense>));
  return { place, render };
}

describe('a part fetched ahead', () => {
  it('is drawn at once when its code is there', async () => {
    const Part = ahead(() => Promise.resolve(Counted));
    await Part.load();
    const { place, render } = open();
    render(<Part name="acts" />);
    expect(place.textContent).toBe('acts 0');
  });

  it('leaves room until its code is there, and then keeps what was done in it', async () => {
    let arrive: (code: typeof Counted) => void = () => undefined;
    const code = new Promise<typeof Counted>((resolve) => (arrive = resolve));
    const Part = ahead(() => code);
    const { place, render } = open();
    render(<Part name="acts" />);
    expect(place.textContent).toBe('…');
    await act(async () => {
      arrive(Counted);
      await code;
    });
    act(() => place.querySelector('button')?.click());
    render(<Part name="boxes" />);
    expect(place.textContent).toBe('boxes 1');
  });
});
