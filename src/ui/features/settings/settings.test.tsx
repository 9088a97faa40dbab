import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Practice } from '#core/record';
import { Themed } from '#ui/theme/themed.tsx';
import { submitPractice, usePracticeForm } from './practice-form.ts';
import { PracticeTicket } from './practice-ticket.tsx';
import { PracticeWork } from './practice-work.tsx';

const saved: Practice[] = [];
const till = { language: 'fr', theme: 'light', sound: 'on', paper: 'a4', challenge: 'off' } as const;
let root: Root;

function Screen() {
  const form = usePracticeForm(null);
  const save = (practice: Practice) => void saved.push(practice);
  return (
    <Themed name="light">
      <PracticeWork
        form={form}
        isFirst
        till={till}
        onTill={() => undefined}
        onSubmit={() => submitPractice(form, false, save)}
      />
      <PracticeTicket form={form} isFirst isTraining state="idle" onSave={save} />
    </Themed>
  );
}

beforeEach(() => {
  saved.length = 0;
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(<Screen />));
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

/** Types in the field whose label begins so. */
function type(label: string, value: string): void {
  const field = [...document.querySelectorAll('label')].find((one) => one.textContent.startsWith(label));
  const input = document.getElementById(field?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error(label);
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const press = (): void => act(() => document.querySelector('form')?.requestSubmit());

it('fills the head of the invoice as one types, and saves what can be printed', () => {
  type('Nom de l’officine', 'Pharmacie du Pont');
  type('Nom du professionnel', 'Anne Carpentier');
  type('Adresse', '3 quai du Port, 20137 Porto-Vecchio');
  type('Numéro RPPS', '1000 345 6786');
  expect(document.querySelector('address')?.textContent).toContain('Pharmacie du Pont3 quai du Port');
  press();
  expect(saved).toEqual([]);
  type('Numéro FINESS', '2A0012345');
  press();
  expect(saved).toEqual([
    {
      profession: 'pharmacist',
      name: 'Pharmacie du Pont',
      address: '3 quai du Port, 20137 Porto-Vecchio',
      professional: 'Anne Carpentier',
      rpps: '10003456786',
      amOrFiness: '2A0012345',
      specialty: 'general',
      sector: '1',
      department: '2A',
    },
  ]);
});

it('says what would do, only once asked', () => {
  type('Numéro RPPS', '10003456789');
  expect(document.body.textContent).not.toContain('clé');
  press();
  expect(document.body.textContent).toContain('11 chiffres dont le dernier est une clé');
  expect(document.body.textContent).toContain('6 réponses manquent encore');
});
