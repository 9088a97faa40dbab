/** What happened, in sound. Never the only signal. */
export type Sound = 'read' | 'verified' | 'alert' | 'refused';

interface Note {
  readonly hertz: number;
  readonly startMs: number;
  readonly lengthMs: number;
}

/** The four sounds of the counter (ui.md §6). */
const sounds: Readonly<Record<Sound, readonly Note[]>> = {
  read: [{ hertz: 880, startMs: 0, lengthMs: 60 }],
  verified: [
    { hertz: 660, startMs: 0, lengthMs: 70 },
    { hertz: 990, startMs: 80, lengthMs: 70 },
  ],
  alert: [
    { hertz: 520, startMs: 0, lengthMs: 70 },
    { hertz: 520, startMs: 120, lengthMs: 70 },
  ],
  refused: [{ hertz: 200, startMs: 0, lengthMs: 180 }],
};

let context: AudioContext | null = null;

/** Opens the browser's sound ahead: the first time takes it a tenth of a second, too long at a verdict. */
export function prepareSound(): void {
  if ('AudioContext' in globalThis) context ??= new AudioContext();
}

/** Plays a sound at a volume from 0 (none) to 1. Silent where the browser has no sound or waits for a first gesture. */
export function playSound(sound: Sound, volume: number): void {
  if (volume <= 0) return;
  prepareSound();
  if (!context) return;
  if (context.state === 'suspended') void context.resume();
  for (const note of sounds[sound]) playNote(context, note, volume);
}

/** One sine note whose ends fade over 5 ms, so that nothing clicks. */
function playNote(audio: AudioContext, { hertz, startMs, lengthMs }: Note, volume: number): void {
  const [start, end] = [audio.currentTime + startMs / 1000, audio.currentTime + (startMs + lengthMs) / 1000];
  const gain = audio.createGain();
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(volume * 0.25, start + 0.005);
  gain.gain.setValueAtTime(volume * 0.25, end - 0.005);
  gain.gain.linearRampToValueAtTime(0, end);
  gain.connect(audio.destination);
  const tone = audio.createOscillator();
  tone.frequency.value = hertz;
  tone.connect(gain);
  tone.start(start);
  tone.stop(end);
}
