import type { Situation, SituationLine } from '#core/price';
import { civilDateInFrance, type CivilDate } from '#core/shared';
import { cameraFilm } from '../fixtures/camera-film.ts';
import { expect, test } from '../fixtures/counter.ts';
import { writeEmptyFilm } from '../fixtures/film.ts';
import { phoneShowing, secretCode } from '../fixtures/phone-showing.ts';
import { priceByCommand } from '../fixtures/price-by-command.ts';
import { CounterDesk } from '../pages/counter-desk.ts';
import type { PatientPhone } from '../pages/patient-phone.ts';

/** Reads the phone at the counter: a code is good once, so that the phone is opened again for a new one. */
async function readPhone(desk: CounterDesk, phone: PatientPhone): Promise<void> {
  await phone.page.reload();
  await phone.typeCode(secretCode, 'Ouvrir');
  await expect(phone.code).toBeVisible();
  await desk.pasteCode((await phone.readCode()).digits);
  await desk.expectVerified(/Camille/);
}

/** The situation of a quote for this person, whose contract pays the ticket modérateur and what the law adds. */
function situation(line: SituationLine): Situation {
  return {
    date: civilDateInFrance(Math.floor(Date.now() / 1000)),
    profession: 'dentist',
    provider: { department: '31' },
    patient: { birthDate: '1985-05-12' as CivilDate },
    lines: [line],
    amc: { responsible: true, guarantees: [{ category: 'all', kind: 'tm' }] },
  };
}
const metal = situation({ code: 'HBLD038', tooth: '26', basket: 'rac0', feeCents: 29_000 });
const zirconia = situation({ code: 'HBLD073', tooth: '26', basket: 'moderate', feeCents: 44_000 });

test.setTimeout(120_000);
test.beforeEach(() => writeEmptyFilm(cameraFilm));

test('a dentist turns a quote of two alternatives into an invoice', async ({ page, browser }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', document.title);
  });
  const desk = new CounterDesk(page);
  const phone = await phoneShowing(browser, 'Adulte seule, AMO et AMC');
  await desk.open('Chirurgien-dentiste');
  await desk.cutNetwork();
  await readPhone(desk, phone);

  // Ten keys from the verdict to the printed quote; the cursor is already in the field *Dent*.
  await expect(page.getByLabel('Dent', { exact: true })).toBeFocused();
  for (const key of ['2', '6', 'Enter', 'c', 'o', 'u', 'Enter']) await page.keyboard.press(key);
  const option = (letter: string) => page.getByRole('region', { name: `Alternative ${letter}` });
  await expect(option('A')).toContainText('100 % Santé');
  await expect(option('B')).toContainText('Reste maîtrisé');
  expect(await desk.shownAmounts()).toEqual(priceByCommand(zirconia));
  await page.keyboard.press('ArrowLeft');
  expect(await desk.shownAmounts()).toEqual(priceByCommand(metal));
  await page.keyboard.press('ArrowRight');
  const quoted = await desk.shownAmounts();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Devis F-D-000001 enregistré')).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-printed', /F-D-000001/);

  // On the day of care: the phone, F6, Enter.
  await page.reload();
  await readPhone(desk, phone);
  const open = page.getByRole('region', { name: 'Devis en cours' });
  await expect(open).toContainText('F-D-000001');
  await page.keyboard.press('F6');
  await expect(page.getByTestId('line-0')).toContainText('HBLD073');
  expect(await desk.shownAmounts()).toEqual(quoted);
  expect(quoted).toEqual(priceByCommand(zirconia));
  expect(await desk.validate()).toMatch(/F-/);

  // Billed once: it is offered no more, and the tooth is known as crowned.
  await page.reload();
  await readPhone(desk, phone);
  await expect(
    page.getByRole('button', { name: '26, première molaire, en haut à gauche, déjà couronnée' }),
  ).toBeVisible();
  await expect(open).toBeHidden();
});
