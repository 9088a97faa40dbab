import { bilingual } from './language.ts';

/** What is engraved on the keys, by their name in `KeyboardEvent.key`. A key that is not here shows its own name. */
export const keyText = bilingual<Readonly<Record<string, string>>>({
  fr: { Enter: 'Entrée', Escape: 'Échap', Delete: 'Suppr', Control: 'Ctrl', Tab: 'Tab', Digits: '0–9' },
  en: { Enter: 'Enter', Escape: 'Esc', Delete: 'Del', Control: 'Ctrl', Tab: 'Tab', Digits: '0–9' },
});

/** The four arrows are drawn; this is what a screen reader says instead. */
export const arrowText = bilingual({
  fr: { ArrowUp: 'flèche haut', ArrowDown: 'flèche bas', ArrowLeft: 'flèche gauche', ArrowRight: 'flèche droite' },
  en: { ArrowUp: 'up arrow', ArrowDown: 'down arrow', ArrowLeft: 'left arrow', ArrowRight: 'right arrow' },
});
