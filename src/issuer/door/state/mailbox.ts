import { eventFile } from '../event-file.ts';

/** A sealed summary on its way from a till to a phone. Only that phone's key opens it. */
export interface Letter {
  /** Number of the presentation it answers: a till that sends twice leaves one letter. */
  readonly id: string;
  /** Thumbprint of the phone's key. */
  readonly phone: string;
  readonly sealed: string;
  /** Epoch seconds. */
  readonly at: number;
}

type MailEvent =
  | { readonly kind: 'left'; readonly letter: Letter }
  | { readonly kind: 'taken'; readonly phone: string; readonly ids: readonly string[] };

/** Sealed summaries waiting for phones. */
export interface Mailbox {
  /** False when the phone's box is full. */
  leave(letter: Letter): Promise<boolean>;
  waiting(phone: string, now: number): Promise<readonly Letter[]>;
  /** Forgets letters that the phone has kept. */
  take(phone: string, ids: readonly string[]): Promise<void>;
}

const lifeSeconds = 30 * 86_400;
const mostOfPhone = 100;

/** The mailbox in one append-only file. A letter nobody fetched in 30 days is forgotten. */
export function fileMailbox(file: string): Mailbox {
  const boxes = new Map<string, Map<string, Letter>>();
  const boxOf = (phone: string) => boxes.get(phone) ?? new Map<string, Letter>();
  const events = eventFile<MailEvent>(file, (event) => {
    if (event.kind === 'left') {
      const { letter } = event;
      boxes.set(letter.phone, boxOf(letter.phone).set(letter.id, letter));
    } else for (const id of event.ids) boxOf(event.phone).delete(id);
  });
  return {
    leave: (letter) =>
      events.inTurn(async () => {
        const box = boxOf(letter.phone);
        if (box.size >= mostOfPhone && !box.has(letter.id)) return false;
        await events.append({ kind: 'left', letter });
        return true;
      }),
    waiting: (phone, now) => events.inTurn(() => [...boxOf(phone).values()].filter(({ at }) => at + lifeSeconds > now)),
    take: (phone, ids) => events.inTurn(() => events.append({ kind: 'taken', phone, ids })),
  };
}
