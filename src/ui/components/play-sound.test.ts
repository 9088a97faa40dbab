import { afterEach, expect, it, vi } from 'vitest';

const played: { hertz: number; start: number; stop: number }[] = [];

/** The parts of Web Audio that a note uses, noting when each tone runs. */
class FakeAudio {
  readonly currentTime = 10;
  readonly destination = {};
  createGain() {
    const gain = { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined };
    return { gain, connect: () => undefined };
  }
  createOscillator() {
    const note = { hertz: 0, start: 0, stop: 0 };
    played.push(note);
    return {
      frequency: {
        set value(hertz: number) {
          note.hertz = hertz;
        },
      },
      connect: () => undefined,
      start: (at: number) => (note.start = at),
      stop: (at: number) => (note.stop = at),
    };
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
  played.length = 0;
});

it('plays two rising notes of 70 ms for a verified code', async () => {
  vi.stubGlobal('AudioContext', FakeAudio);
  const { playSound } = await import('./play-sound.ts');
  playSound('verified', 0.5);
  expect(played.map(({ hertz }) => hertz)).toEqual([660, 990]);
  for (const { start, stop } of played) expect(Math.round((stop - start) * 1000)).toBe(70);
});

it('is silent at volume 0 and where there is no sound', async () => {
  const { playSound } = await import('./play-sound.ts');
  playSound('read', 1);
  vi.stubGlobal('AudioContext', FakeAudio);
  playSound('read', 0);
  expect(played).toEqual([]);
});
