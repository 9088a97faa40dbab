import type { Note } from './breakdown.ts';
import type { NoteCode } from './code.ts';
import { noteTexts } from './note-texts.ts';

/** Collects what the counter should know, each code once a place. */
export class NoteBook {
  readonly #notes: Note[] = [];

  add(code: NoteCode, path?: string): void {
    if (this.#notes.some((note) => note.code === code && note.path === path)) return;
    const { level, text } = noteTexts[code];
    this.#notes.push(path === undefined ? { level, code, text } : { level, code, text, path });
  }

  list(): readonly Note[] {
    return this.#notes;
  }
}
