/**
 * What each key gives in the layouts that scanners are set to, by the key's place on the board (`KeyboardEvent.code`).
 * A scanner presses places: whatever layout the computer has and whether caps lock is on, the places are right.
 */

/** Places in the order of the rows below: number row, three letter rows. */
const places = [
  ...'Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal'.split(' '),
  ...'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight'.split(' '),
  ...'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backslash'.split(' '),
  ...'IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash'.split(' '),
];

interface Rows {
  /** Keys pressed alone, then with Shift, then with AltGr; a space where nothing useful is engraved. */
  readonly plain: string;
  readonly shift: string;
  readonly altgr: string;
}

const nothing = ' '.repeat(places.length);

const rows = {
  us: {
    plain: '`1234567890-=' + 'qwertyuiop[]' + "asdfghjkl;'\\" + '\\zxcvbnm,./',
    shift: '~!@#$%^&*()_+' + 'QWERTYUIOP{}' + 'ASDFGHJKL:"|' + '|ZXCVBNM<>?',
    altgr: nothing,
  },
  uk: {
    plain: '`1234567890-=' + 'qwertyuiop[]' + "asdfghjkl;'#" + '\\zxcvbnm,./',
    shift: '¬!"£$%^&*()_+' + 'QWERTYUIOP{}' + 'ASDFGHJKL:@~' + '|ZXCVBNM<>?',
    altgr: nothing,
  },
  fr: {
    plain: '²&é"\'(-è_çà)=' + 'azertyuiop^$' + 'qsdfghjklmù*' + '<wxcvbn,;:!',
    shift: ' 1234567890°+' + 'AZERTYUIOP¨£' + 'QSDFGHJKLM%µ' + '>WXCVBN?./§',
    altgr: '  ~#{[|`\\^@]}' + '  €         ' + '            ' + '           ',
  },
  'fr-mac': {
    plain: '@&é"\'(§è!çà)-' + 'azertyuiop^$' + 'qsdfghjklmù`' + '<wxcvbn,;:=',
    shift: '#1234567890°_' + 'AZERTYUIOP¨*' + 'QSDFGHJKLM%£' + '>WXCVBN?./+',
    altgr: '     {    }  ' + '            ' + '        |   ' + '           ',
  },
  be: {
    plain: '²&é"\'(§è!çà)-' + 'azertyuiop^$' + 'qsdfghjklmùµ' + '<wxcvbn,;:=',
    shift: '³1234567890°_' + 'AZERTYUIOP¨*' + 'QSDFGHJKLM%£' + '>WXCVBN?./+',
    altgr: ' |@#  ^  {}  ' + '          []' + '          ´`' + '\\         ~',
  },
  ch: {
    plain: "§1234567890'^" + 'qwertzuiopè¨' + 'asdfghjkléà$' + '<yxcvbnm,.-',
    shift: '°+"*ç%&/()=?`' + 'QWERTZUIOPü!' + 'ASDFGHJKLöä£' + '>YXCVBNM;:_',
    altgr: ' ¦@#°§¬|¢  ´~' + '          []' + '          {}' + '\\          ',
  },
} as const satisfies Record<string, Rows>;

/** A layout a scanner may be set to. */
export type Layout = keyof typeof rows;

/** Every layout, the factory setting of scanners first. */
export const layouts: readonly Layout[] = ['us', 'fr', 'fr-mac', 'be', 'ch', 'uk'];

const tables: ReadonlyMap<Layout, ReadonlyMap<string, readonly [string, string, string]>> = new Map(
  layouts.map((layout) => {
    const { plain, shift, altgr } = rows[layout];
    return [
      layout,
      new Map(places.map((place, at) => [place, [plain[at] ?? ' ', shift[at] ?? ' ', altgr[at] ?? ' '] as const])),
    ];
  }),
);

/** Keys that every layout has: the space bar and the number pad. */
const shared: ReadonlyMap<string, string> = new Map([
  ['Space', ' '],
  ['NumpadDecimal', '.'],
  ['NumpadAdd', '+'],
  ['NumpadSubtract', '-'],
  ['NumpadMultiply', '*'],
  ['NumpadDivide', '/'],
  ...Array.from({ length: 10 }, (_, digit): [string, string] => [`Numpad${digit}`, String(digit)]),
]);

/** The character that a place gives in a layout; null for a key that gives none. */
export function characterAt(layout: Layout, code: string, level: 'plain' | 'shift' | 'altgr'): string | null {
  const common = shared.get(code);
  if (common !== undefined) return common;
  const character = tables.get(layout)?.get(code)?.[{ plain: 0, shift: 1, altgr: 2 }[level]];
  return character === undefined || character === ' ' ? null : character;
}
