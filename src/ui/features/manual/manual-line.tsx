import type { TypedMember } from '#flow/typed-rights';
import { TextField } from '#ui/components/fields.tsx';
import { manualText } from '#ui/text/manual.ts';
import { useText } from '#ui/text/use-text.ts';
import type { ManualForm } from './manual-form.ts';

interface ManualLineProps {
  readonly form: ManualForm;
  readonly member: TypedMember;
  readonly placeholder?: string;
  readonly isNumber?: boolean;
  readonly autoFocus?: boolean;
}

/** One typed answer; its fault is told once the field was left. */
export function ManualLine({ form, member, placeholder = '', isNumber = false, autoFocus = false }: ManualLineProps) {
  const text = useText(manualText);
  const isWrong = form.faults.includes(member) && form.isTold(member);
  return (
    <div onBlur={() => form.typed[member] !== '' && form.leave(member)}>
      <TextField
        label={text.fields[member]}
        value={form.typed[member]}
        onChange={(value) => form.change({ [member]: value })}
        placeholder={placeholder}
        error={isWrong ? text.faults[member] : undefined}
        mono={isNumber}
        inputMode={isNumber ? 'numeric' : 'text'}
        maxLength={isNumber ? 24 : 30}
        autoFocus={autoFocus}
      />
    </div>
  );
}
