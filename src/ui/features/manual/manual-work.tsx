import type { NoProofReason, SeenDocument } from '#core/record';
import type { AmcContractTable } from '#core/rights';
import type { CivilDate } from '#core/shared';
import { typedBearer, type TypedBearer, type TypedRights } from '#flow/typed-rights';
import { ActionButton } from '#ui/components/action-button.tsx';
import { ChoiceField } from '#ui/components/fields.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { journalText } from '#ui/text/journal.ts';
import { manualText } from '#ui/text/manual.ts';
import { useText } from '#ui/text/use-text.ts';
import { type ManualForm, useManualForm } from './manual-form.ts';
import { ManualIdentity } from './manual-identity.tsx';
import { ManualRights } from './manual-rights.tsx';
import styles from './manual.module.css';

interface ManualWorkProps {
  readonly today: CivilDate;
  /** Proposed reason: `phone-refused` when a phone has just been refused. */
  readonly reason: NoProofReason;
  /** What papers that were read say; the same value as long as none is added. */
  readonly scanned: Partial<TypedRights>;
  /** What each formula promises. */
  readonly contracts: AmcContractTable;
  readonly onTyped: (bearer: TypedBearer) => void;
  readonly onBack: () => void;
}

/** « Sans téléphone »: another kind of invoice, and it looks it. The ticket beside keeps its lines. */
export function ManualWork({ today, reason, scanned, contracts, onTyped, onBack }: ManualWorkProps) {
  const text = useText(manualText);
  const form = useManualForm(today, reason, scanned);
  const submit = (): void => {
    form.tellAll();
    if (form.faults.length === 0) onTyped(typedBearer(form.typed, today, contracts));
  };
  const missing = form.faults.length > 0 ? text.waits(form.faults.length) : undefined;
  return (
    <form
      className={styles.sheet}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <header>
        <Icon name="card" />
        <div>
          <h1>{text.title}</h1>
          <p>{text.why}</p>
        </div>
      </header>
      <Reason form={form} />
      <ManualIdentity form={form} />
      <ManualRights form={form} contracts={contracts} />
      <footer onClickCapture={() => missing !== undefined && form.tellAll()}>
        <ActionButton keys="Escape" onPress={onBack}>
          {text.back}
        </ActionButton>
        <ActionButton look="filled" keys="Enter" type="submit" onPress={() => undefined} waitsFor={missing}>
          {missing ?? text.go}
        </ActionButton>
      </footer>
    </form>
  );
}

function Reason({ form }: { readonly form: ManualForm }) {
  const text = useText(manualText);
  const words = useText(journalText);
  const { typed, change } = form;
  return (
    <div className={styles.reason}>
      <ChoiceField
        label={text.whyNot}
        value={typed.reason}
        choices={choicesOf(words.noProofReasons)}
        onChange={(reason: NoProofReason) => change({ reason })}
      />
      <ChoiceField
        label={text.seen}
        value={typed.document}
        choices={choicesOf(words.documents)}
        onChange={(document: SeenDocument) => change({ document })}
      />
    </div>
  );
}

function choicesOf<Value extends string>(words: Readonly<Record<Value, string>>) {
  return (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }));
}
