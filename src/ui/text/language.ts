/** Languages of the screens. French first: the counter is French. */
export type Language = 'fr' | 'en';

/** The same sentences in both languages. A missing one does not compile. */
export type Bilingual<T> = Readonly<Record<Language, T>>;

/** Declares the sentences of one place of the screen; English has the members of the French, no more, no less. */
export function bilingual<T>(text: { readonly fr: T; readonly en: NoInfer<T> }): Bilingual<T> {
  return text;
}
