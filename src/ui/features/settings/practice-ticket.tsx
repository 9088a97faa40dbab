import type { Practice } from '#core/record';
import { ActionButton } from '#ui/components/action-button.tsx';
import { PracticeHead } from '#ui/components/practice-head.tsx';
import { Perforation, Ticket, TicketHead, TicketPart } from '#ui/components/ticket.tsx';
import { settingsText } from '#ui/text/settings.ts';
import { useText } from '#ui/text/use-text.ts';
import { submitPractice, type PracticeForm } from './practice-form.ts';
import styles from './settings.module.css';

/** How the save stands: `failed` when the store refused. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

interface PracticeTicketProps {
  readonly form: PracticeForm;
  /** The very first start, or a change later. */
  readonly isFirst: boolean;
  readonly isTraining: boolean;
  readonly state: SaveState;
  readonly onSave: (practice: Practice) => void;
}

/** The head of the invoice as it will print, filling in as one types, and the button that keeps it. */
export function PracticeTicket({ form, isFirst, isTraining, state, onSave }: PracticeTicketProps) {
  const text = useText(settingsText);
  const { practice, faults } = form;
  const waits = state === 'saving' ? text.saving : faults.length > 0 ? text.waits(faults.length) : undefined;
  return (
    <Ticket label={text.preview}>
      <div className={styles.preview}>
        <TicketPart>
          <TicketHead title={text.preview} note={text.previewNote} />
          <div className={styles.head}>
            <Head practice={practice} />
          </div>
        </TicketPart>
        <Perforation />
      </div>
      <TicketPart grow>
        <p className={styles.fine}>{text.previewFoot}</p>
        {isTraining && <p className={styles.fine}>{text.training}</p>}
        <div className={styles.foot}>
          {state === 'saved' && <p role="status">{text.saved}</p>}
          {state === 'failed' && (
            <p role="alert" className={styles.failed}>
              {text.notSaved}
            </p>
          )}
          <div onClickCapture={form.tellAll}>
            <ActionButton
              look="filled"
              size="large"
              keys="Enter"
              onPress={() => submitPractice(form, state === 'saving', onSave)}
              waitsFor={waits}
              isBusy={state === 'saving'}
            >
              {waits ?? (isFirst ? text.start : text.save)}
            </ActionButton>
          </div>
        </div>
      </TicketPart>
    </Ticket>
  );
}

function Head({ practice }: { readonly practice: Practice }) {
  const text = useText(settingsText);
  const { profession } = practice;
  const specialties: Readonly<Record<string, string>> = text.specialties;
  const number = profession === 'pharmacist' ? text.numbers.finess : text.numbers.am;
  const { name, professional } = text.hints;
  return (
    <PracticeHead
      {...practice}
      specialty={profession === 'doctor' ? (specialties[practice.specialty] ?? '') : text.professions[profession]}
      numbers={[
        { label: text.numbers.rpps, value: practice.rpps },
        { label: number, value: practice.amOrFiness },
      ]}
      examples={{ name: name[profession], address: text.hints.address, professional: professional[profession] }}
    />
  );
}
