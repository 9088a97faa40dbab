import type { Catalogue } from '#core/acts';
import { civilDateInFrance } from '#core/shared';
import type { DayTotals } from '#flow/day-totals';
import { lineName } from '#flow/line-name';
import { JournalTicket } from '#ui/features/journal/journal-ticket.tsx';
import { JournalWork } from '#ui/features/journal/journal-work.tsx';
import { PrintSheet } from '#ui/features/journal/print-sheet.tsx';
import { ProofPanel } from '#ui/features/journal/proof-panel.tsx';
import { StorageTile } from '#ui/features/storage/storage-tile.tsx';
import { PageFrame } from '../page-frame.tsx';
import type { PageProps } from '../page-props.ts';
import { preferences } from '../preferences.ts';
import { useKeys } from '../use-keys.ts';
import { useJournalActions } from './journal-actions.ts';
import { RestartSection } from './restart-section.tsx';
import { useJournal } from './use-journal.ts';
import { useVerification } from './use-verification.ts';

interface JournalPageProps extends PageProps {
  readonly catalogue: Catalogue;
  readonly day: DayTotals | null;
}

/** The journal: find an invoice, prove it, print it, cancel it. */
export function JournalPage({ catalogue, day, ...page }: JournalPageProps) {
  const { wiring, now, onPalette } = page;
  const journal = useJournal(wiring, page.trust.summary?.keyset?.seq ?? null);
  const verification = useVerification(wiring.kept);
  const { invoice, hasProof } = journal;
  const print = (): void => {
    if (!invoice) return;
    journal.log('print', invoice.record.seq);
    void wiring.printer.print(preferences().paper, invoice.record.body.number);
  };
  const save = (skips: 'nothing' | 'damaged'): void => {
    const name = `comptoir-journal-${wiring.mode}-${civilDateInFrance(now)}.jsonl`;
    void journal.exportAll((lines) => wiring.downloads.save(name, 'application/jsonl', lines), skips);
  };
  const { actions, keys, keyMap } = useJournalActions(journal, { print, exportAll: () => save('nothing') });
  useKeys({ ignoresEnter: (isRepeat) => isRepeat, keys: { ...keyMap, 'Control+K': onPalette, F1: onPalette } });
  return (
    <PageFrame
      {...page}
      route="journal"
      keys={keys}
      ticket={
        <JournalTicket
          key={invoice?.record.seq ?? 0}
          invoice={invoice}
          withdrawn={journal.withdrawn}
          cancelling={journal.cancelling}
          actions={actions}
          storage={
            page.storage && (
              <StorageTile {...page.storage} checking={verification.checking} onCheck={verification.start} />
            )
          }
        />
      }
    >
      {invoice && hasProof && <ProofPanel invoice={invoice} onClose={actions.toggleProof} />}
      <JournalWork
        totals={day}
        list={journal.list}
        trouble={journal.trouble}
        restart={<RestartSection {...page} onSalvage={() => save('damaged')} />}
        query={journal.query}
        withdrawn={journal.withdrawn}
        onQuery={journal.onQuery}
        today={civilDateInFrance(now)}
        chosen={invoice?.record.seq ?? null}
        onChoose={journal.choose}
      />
      {invoice && (
        <PrintSheet
          invoice={invoice}
          nameOf={(line) => lineName(line, invoice.record.body.practice.profession, catalogue)}
        />
      )}
    </PageFrame>
  );
}
