import type { Practice } from '#core/record';
import { Chip, ChipGroup } from '#ui/components/chip.tsx';
import { ChoiceField, TextField } from '#ui/components/fields.tsx';
import { settingsText } from '#ui/text/settings.ts';
import { useText } from '#ui/text/use-text.ts';
import type { PracticeForm } from './practice-form.ts';
import styles from './settings.module.css';

type TextMember = 'name' | 'address' | 'professional' | 'rpps' | 'amOrFiness' | 'department';

const professions = ['pharmacist', 'doctor', 'dentist'] as const;
const specialties = ['general', 'cardiology', 'psychiatry', 'stomatology', 'other-specialist'] as const;
const sectors = ['1', '2-optam', '2', '3'] as const;

/** The questions of the first start, on one screen: who bills, where, under which numbers. */
export function PracticeFields({ form }: { readonly form: PracticeForm }) {
  const text = useText(settingsText);
  const { profession } = form.practice;
  return (
    <>
      <ChipGroup label={text.profession}>
        {professions.map((one) => (
          <Chip
            key={one}
            chosen={one === profession}
            onChoose={() => form.change({ profession: one, specialty: 'general' })}
          >
            {text.professions[one]}
          </Chip>
        ))}
      </ChipGroup>
      <div className={styles.grid}>
        <Line form={form} member="name" hint={text.hints.name[profession]} />
        <Line form={form} member="professional" hint={text.hints.professional[profession]} />
        <div className={styles.wide}>
          <Line form={form} member="address" hint={text.hints.address} />
        </div>
        <Line form={form} member="rpps" hint={text.hints.rpps} isNumber />
        <Line form={form} member="amOrFiness" hint={text.hints.amOrFiness} isNumber />
        <Line form={form} member="department" hint={text.hints.department} isNumber />
        {profession !== 'pharmacist' && <Sector form={form} />}
        {profession === 'doctor' && <Specialty form={form} />}
      </div>
    </>
  );
}

interface LineProps {
  readonly form: PracticeForm;
  readonly member: TextMember;
  readonly hint: string;
  readonly isNumber?: boolean;
}

function Line({ form, member, hint, isNumber = false }: LineProps) {
  const text = useText(settingsText);
  const isWrong = form.faults.includes(member) && form.isTold(member);
  const ofPharmacy: Partial<Record<TextMember, string>> = { name: text.pharmacyName, amOrFiness: text.finess };
  const label = (form.practice.profession === 'pharmacist' && ofPharmacy[member]) || text.fields[member];
  return (
    <div onBlur={() => form.leave(member)}>
      <TextField
        label={label}
        placeholder={hint}
        value={form.practice[member]}
        onChange={(value) => form.change({ [member]: value })}
        error={isWrong ? text.faults[member] : undefined}
        mono={isNumber}
        inputMode={isNumber && member !== 'department' ? 'numeric' : 'text'}
        maxLength={member === 'address' ? 160 : 80}
      />
    </div>
  );
}

function Sector({ form }: { readonly form: PracticeForm }) {
  const text = useText(settingsText);
  const choices = sectors.map((value) => ({ value, label: text.sectors[value] }));
  return (
    <ChoiceField<Practice['sector']>
      label={text.fields.sector}
      value={form.practice.sector}
      choices={choices}
      onChange={(sector) => form.change({ sector })}
    />
  );
}

function Specialty({ form }: { readonly form: PracticeForm }) {
  const text = useText(settingsText);
  return (
    <ChoiceField
      label={text.fields.specialty}
      value={form.practice.specialty}
      choices={specialties.map((value) => ({ value: value as string, label: text.specialties[value] }))}
      onChange={(specialty) => form.change({ specialty })}
    />
  );
}
