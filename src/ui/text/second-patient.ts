import { bilingual } from './language.ts';

/** Words of the question asked when a second phone is read on an open ticket. */
export const secondText = bilingual({
  fr: {
    kicker: 'Un autre téléphone vient d’être lu',
    title: (current: string, other: string) => `Mettre ${current} en attente et passer à ${other}\u00a0?`,
    why: 'Le ticket ouvert n’a pas changé. Il se reprend par F8, ou avec le même téléphone.',
    park: (current: string, other: string) => `Mettre ${current} en attente, passer à ${other}`,
    keep: (current: string) => `Rester avec ${current}`,
    foot: 'Rien n’a été remplacé.',
  },
  en: {
    kicker: 'Another phone has just been read',
    title: (current, other) => `Park ${current} and turn to ${other}?`,
    why: 'The open ticket has not changed. F8 brings it back, or the same phone.',
    park: (current, other) => `Park ${current}, turn to ${other}`,
    keep: (current) => `Stay with ${current}`,
    foot: 'Nothing was replaced.',
  },
});
