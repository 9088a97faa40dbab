import type { Language } from '#ui/text/language.ts';
import type { WalletStore } from '#adapters/wallet-store';
import { recordNames } from './card/sealed-card.ts';

export type Theme = 'auto' | 'light' | 'dark' | 'contrast';
export const themes: readonly Theme[] = ['auto', 'light', 'dark', 'contrast'];

/** Size of the text, over the one that the phone is set to. */
export type TextSize = 'auto' | 'large' | 'largest';
export const textSizes: readonly TextSize[] = ['auto', 'large', 'largest'];

/** Choices that say nothing about anybody; the only thing kept in clear beside the locked vault. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly textSize: TextSize;
}

/** Reads the preferences; what is missing or unreadable follows the phone. */
export async function readPreferences(store: WalletStore, phoneLanguage: string): Promise<Preferences> {
  const { language, theme, textSize } = ((await store.read(recordNames.preferences)) ?? {}) as Partial<
    Record<string, unknown>
  >;
  return {
    language: language === 'fr' || language === 'en' ? language : phoneLanguage.startsWith('en') ? 'en' : 'fr',
    theme: themes.find((known) => known === theme) ?? 'auto',
    textSize: textSizes.find((known) => known === textSize) ?? 'auto',
  };
}

/** Keeps the preferences; a full disk only means that they are asked again. */
export async function keepPreferences(store: WalletStore, preferences: Preferences): Promise<void> {
  await store.write({ [recordNames.preferences]: preferences });
}

/** Puts language, colours and size on the document. `auto` follows the phone's own contrast, darkness and letters. */
export function showPreferences({ language, theme, textSize }: Preferences, media: (query: string) => boolean): void {
  const followed = media('(prefers-contrast: more)')
    ? 'contrast'
    : media('(prefers-color-scheme: dark)')
      ? 'dark'
      : 'light';
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.dataset.theme = theme === 'auto' ? followed : theme;
  documentElement.dataset.text = textSize;
}
