import type { KeyAction } from '#ui/components/key-bar.tsx';
import type { JournalActions } from '#ui/features/journal/journal-ticket.tsx';
import { actionText } from '#ui/text/actions.ts';
import { journalText } from '#ui/text/journal.ts';
import { useText } from '#ui/text/use-text.ts';
import { goTo } from '../routes.ts';
import type { KeyMap } from '../use-keys.ts';
import type { useJournal } from './use-journal.ts';

interface JournalHands {
  /** What the ticket's buttons do. */
  readonly actions: JournalActions;
  /** What the bottom band shows. */
  readonly keys: readonly KeyAction[];
  readonly keyMap: KeyMap;
}

/** What hands can do on the journal's page, by button and by key. */
export function useJournalActions(
  journal: ReturnType<typeof useJournal>,
  { print, exportAll }: Pick<JournalActions, 'print' | 'exportAll'>,
): JournalHands {
  const text = useText(journalText);
  const common = useText(actionText);
  const { invoice, hasProof, cancelling } = journal;
  const keep = (): void => journal.setCancelling({ kind: 'no' });
  const toggleProof = (): void => journal.setHasProof(!hasProof);
  const back = (): void => {
    if (cancelling.kind !== 'no') return keep();
    if (hasProof) return toggleProof();
    return invoice ? journal.choose(null) : goTo('counter');
  };
  const find = (): void => document.getElementById('journal-search')?.focus();
  const browse: readonly KeyAction[] = [
    { keys: 'ArrowUp', label: text.previous, act: () => journal.move(-1) },
    { keys: 'ArrowDown', label: text.next, act: () => journal.move(1) },
    { keys: 'F2', label: text.find, act: find },
  ];
  const onChosen: readonly KeyAction[] = [
    { keys: 'F4', label: text.proof, act: toggleProof },
    { keys: 'Control+P', label: text.print, act: print },
  ];
  const keys = [...browse, ...(invoice ? onChosen : []), { keys: 'Escape', label: common.back, act: back }];
  return {
    actions: {
      print,
      toggleProof,
      askCancel: () => journal.setCancelling({ kind: 'asked' }),
      keep,
      exportAll,
      cancel: (reason) => {
        if (invoice && cancelling.kind !== 'storing') void journal.cancel(invoice.record.seq, reason);
      },
    },
    keys,
    keyMap: Object.fromEntries(keys.map((key) => [key.keys, key.act])),
  };
}
