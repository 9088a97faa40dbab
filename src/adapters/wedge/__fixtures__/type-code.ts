import { characterAt, layouts, type Layout } from '../layouts.ts';

/** How a scanner spells the group separator. */
export type GsHabit = 'control' | 'chord' | 'written' | 'lost';

/** A scanner and the computer it types into. */
export interface Desk {
  readonly host: Layout;
  readonly scanner: Layout;
  readonly caps: boolean;
  readonly gs: GsHabit;
  readonly gapMs: number;
}

/** One key of a scan, as KeyboardEvent takes it. */
export interface TypedKey {
  readonly key: string;
  readonly code: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly modifierAltGraph?: boolean;
  readonly modifierCapsLock?: boolean;
}

type Place = { readonly code: string; readonly level: 'plain' | 'shift' | 'altgr' };

const codes = [
  ...'Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal'.split(' '),
  ...'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight'.split(' '),
  ...'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backslash'.split(' '),
  ...'IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash Space'.split(' '),
];

const placesOf: ReadonlyMap<Layout, ReadonlyMap<string, Place>> = new Map(
  layouts.map((layout) => {
    const places = new Map<string, Place>();
    for (const level of ['plain', 'shift', 'altgr'] as const) {
      for (const code of codes) {
        const character = characterAt(layout, code, level);
        if (character !== null && !places.has(character)) places.set(character, { code, level });
      }
    }
    return [layout, places];
  }),
);

/** The keys a scanner presses for a code, the line end included; null when its layout lacks a character. */
export function typeCode(text: string, desk: Desk): readonly TypedKey[] | null {
  const keys: TypedKey[] = [];
  for (const character of text) {
    const typed = character === '\u001d' ? typeSeparator(desk) : typeCharacter(character, desk);
    if (typed === null) return null;
    keys.push(...typed);
  }
  return [...keys, { key: 'Enter', code: 'Enter' }];
}

function typeSeparator(desk: Desk): readonly TypedKey[] | null {
  if (desk.gs === 'lost') return [];
  if (desk.gs === 'control') return [{ key: '\u001d', code: '' }];
  if (desk.gs === 'chord')
    return [{ key: hostKey(desk, { code: 'BracketRight', level: 'plain' }), code: 'BracketRight', ctrlKey: true }];
  const written = [...'<GS>'].map((character) => typeCharacter(character, desk));
  return written.includes(null) ? null : written.flatMap((keys) => keys ?? []);
}

function typeCharacter(character: string, desk: Desk): readonly TypedKey[] | null {
  const place = placesOf.get(desk.scanner)?.get(character);
  if (!place) return null;
  return [
    {
      key: hostKey(desk, place),
      code: place.code,
      shiftKey: place.level === 'shift',
      modifierAltGraph: place.level === 'altgr',
      modifierCapsLock: desk.caps,
    },
  ];
}

/** What the computer says: its own layout's character, letters turned by caps lock, the French digit row too. */
function hostKey({ host, caps }: Desk, { code, level }: Place): string {
  const turns =
    caps && (/^[a-z]$/.test(characterAt(host, code, 'plain') ?? '') || (host === 'fr' && code.startsWith('Digit')));
  const seen = !turns || level === 'altgr' ? level : level === 'shift' ? 'plain' : 'shift';
  const character = characterAt(host, code, seen) ?? 'Dead';
  return '^¨`´~'.includes(character) && host !== 'us' && host !== 'uk' ? 'Dead' : character;
}
