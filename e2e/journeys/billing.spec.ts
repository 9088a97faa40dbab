import type { Browser, Page } from '@playwright/test';
import type { Situation } from '#core/price';
import { ageInYears, civilDateInFrance, type CivilDate } from '#core/shared';
import { cameraFilm } from '../fixtures/camera-film.ts';
import { expect, test } from '../fixtures/counter.ts';
import { writeEmptyFilm } from '../fixtures/film.ts';
import { priceByCommand } from '../fixtures/price-by-command.ts';
import { phoneShowing } from '../fixtures/phone-showing.ts';
import { CounterDesk } from '../pages/counter-desk.ts';

const today = (): CivilDate => civilDateInFrance(Math.floor(Date.now() / 1000));
const responsible: Situation['amc'] = { responsible: true, guarantees: [{ category: 'all', kind: 'tm' }] };

/** What a phone shows, read from its picture; the phone is then put away. */
async function codeOf(browser: Browser, person: string): Promise<string> {
  const phone = await phoneShowing(browser, person);
  const { digits } = await phone.readCode();
  await phone.page.context().close();
  return digits;
}

/** The steps of the open explanation, in cents and in order. */
async function shownSteps(page: Page): Promise<readonly number[]> {
  const steps = page.getByRole('region', { name: /^Pourquoi/ }).locator('li [data-cents]');
  return steps.evaluateAll((amounts) => amounts.map((amount) => Number(amount.getAttribute('data-cents'))));
}
const sum = (cents: readonly number[]) => cents.reduce((total, one) => total + one, 0);

test.beforeEach(() => writeEmptyFilm(cameraFilm));

test('a pharmacist bills a prescription of five boxes by scanning, line by line in or out of the ALD', async ({
  page,
  browser,
}) => {
  const desk = new CounterDesk(page);
  const digits = await codeOf(browser, 'Affection de longue durée');
  await desk.open('Pharmacien');
  await desk.pasteCode(digits);
  await desk.expectVerified(/André Roux/);
  const boxes = ['3400935740557', '3400949001453', '3400949001453', '3400930151440', '3400931863014'];
  for (const [place, cip13] of boxes.entries()) {
    await desk.scanByKeys(`010${cip13}17280430`);
    await expect(page.getByRole('heading', { name: place === 0 ? '1 boîte' : `${place + 1} boîtes` })).toBeVisible();
  }

  // Unanswered, the long-term illness blocks: Enter does nothing. One key a line, then one for the fees, since they differ.
  const validate = page.getByTestId('validate');
  await expect(validate).toHaveText(/répondez sur l’ALD/);
  await page.keyboard.press('Enter');
  await expect(desk.invoiceNumber).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  for (let answers = 0; answers < 4; answers += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('line-3')).toContainText('sans rapport avec l’ALD');

  // The prescription: three letters find a prescriber once typed; here the number is typed once.
  await page.keyboard.press('F6');
  await page.getByLabel('Prescripteur').fill('Dr Marchadier');
  await page.getByLabel('RPPS ou numéro AM').fill('10003456786');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Dr Marchadier', { exact: false })).toBeVisible();

  const related = { relatedToAld: true };
  const box = (cip13: string, unitPriceCents: number, ratePct: number) => ({
    cip13,
    unitPriceCents,
    dispensingFeeCents: 102,
    ratePct,
  });
  const birthDate = '1956-09-08' as CivilDate;
  const isOver70 = ageInYears(birthDate, today()) > 70;
  const situation: Situation = {
    date: today(),
    profession: 'pharmacist',
    patient: { birthDate, cover: { ald: true } },
    lines: [
      { ...box('3400935740557', 318, 65), ...related },
      { ...box('3400949001453', 341, 65), quantity: 2, ...related },
      { ...box('3400930151440', 446, 30), ...related },
      { ...box('3400931863014', 143, 15), relatedToAld: false },
      { code: 'HDR', ...related },
      ...(isOver70 ? [{ code: 'HDA', ...related }] : []),
    ],
    amc: responsible,
  };
  await expect.poll(() => desk.shownAmounts()).toEqual(priceByCommand(situation));

  // Why?: what the AMO pays of the whole ticket is the sum of the steps shown.
  await page.keyboard.press('F4');
  await page.getByRole('button', { name: 'AMO', exact: true }).click();
  const shown = await desk.shownAmounts();
  expect(sum(await shownSteps(page))).toBe(shown.amoCents);
  await page.keyboard.press('Escape');
  expect(await desk.validate()).toMatch(/^F-/);
});

test('a pharmacist bills a princeps whose generic is refused: its base is that of the dearest generic, or a typed TFR', async ({
  page,
  browser,
}) => {
  const desk = new CounterDesk(page);
  const digits = await codeOf(browser, 'Adulte seule, AMO et AMC');
  await desk.open('Pharmacien');
  await desk.pasteCode(digits);
  await desk.expectVerified(/Camille/);
  await desk.scanByKeys('010340093651353217280430');
  const line = page.getByTestId('line-0');
  await expect(line).toContainText('base limitée, générique le plus cher 6,18\u00a0€ (BDPM)');

  // Refused: 13,38 + 1,02 is charged in full, and the base is 6,18 + 1,02.
  await line.getByRole('button', { name: 'générique accepté' }).click();
  const box = { cip13: '3400936513532', unitPriceCents: 1338, dispensingFeeCents: 102, ratePct: 65 };
  const situation = (more: object): Situation => ({
    date: today(),
    profession: 'pharmacist',
    patient: { birthDate: '1985-05-12' as CivilDate },
    lines: [{ ...box, substitution: 'refused', genericCapCents: 618, ...more }, { code: 'HDR' }],
    amc: responsible,
  });
  const capped = priceByCommand(situation({}));
  expect(capped.dueNowCents).toBe(1440 + 61);
  await expect.poll(() => desk.shownAmounts()).toEqual(capped);

  // A TFR, which no public file gives, wins and gives third-party payment back; the explanation says who said it.
  await line.getByRole('button', { name: 'TFR\u00a0: saisir' }).click();
  await line.getByLabel('TFR').fill('7,00');
  await line.getByLabel('TFR').press('Enter');
  await expect(line).toContainText('base limitée, TFR 7,00\u00a0€ (saisi)');
  const withTfr = priceByCommand(situation({ tfrCents: 700 }));
  await expect.poll(() => desk.shownAmounts()).toEqual(withTfr);
  expect(withTfr.dueNowCents).toBe(1338 - 700);
  await page.keyboard.press('F4');
  await page.getByRole('button', { name: 'base', exact: true }).click();
  await expect(page.getByRole('region', { name: /^Pourquoi/ })).toContainText('CSS L162-16 II; saisi au comptoir');
});

test('an insurance typed for a phone that shows none is priced by the contract table, and marked down to the paper', async ({
  page,
  browser,
}) => {
  const desk = new CounterDesk(page);
  const digits = await codeOf(browser, 'AMO sans complémentaire');
  await desk.open('Médecin');
  await page.evaluate(() => void (location.hash = '#/reglages'));
  const guarantee = { category: 'all', kind: 'fixed', cents: 500, per: 'act' } as const;
  const or = { number: '75500017', formula: 'OR', name: 'Mutuelle, Or', responsible: false, guarantees: [guarantee] };
  const table = { format: 'comptoir-contracts/1', version: '2026', contracts: [or] };
  await page
    .getByRole('region', { name: 'Contrats de complémentaire' })
    .locator('input[type=file]')
    .setInputFiles({ name: 'contrats.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(table)) });
  await expect(page.getByText('1 formule chargée')).toBeVisible();
  await page.evaluate(() => void (location.hash = '#/'));
  await expect(page.getByTestId('scan-view')).toBeVisible();
  await desk.pasteCode(digits);
  const rights = page.getByTestId('rights-amc');
  await rights.getByRole('button', { name: 'Saisir' }).click();
  await page.getByLabel('Numéro de complémentaire').fill('755 000 17');
  await page.getByLabel('Formule, si elle est connue').fill('or');
  await expect(page.getByText('garanties de votre table des contrats')).toBeVisible();
  await page.getByLabel('Formule, si elle est connue').press('Enter');
  await expect(rights).toContainText('Nº 75500017 · OR');
  await expect(rights).toContainText('saisie à la main');
  const shown = { feeCents: 3000, amoCents: 2100, amcCents: 500, patientCents: 400, dueNowCents: 400 };
  await expect.poll(() => desk.shownAmounts()).toEqual(shown);
  await desk.validate();

  await page.evaluate(() => void (location.hash = '#/journal'));
  await page.getByTestId('journal-row-0').click();
  await expect(page.getByText('saisie à la main')).not.toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.print-sheet');
  await expect(sheet).toContainText('Complémentaire nº 75500017, formule OR (saisie à la main)');
});

test('a doctor of sector 2 bills an overrun out of hours', async ({ page, browser }) => {
  const desk = new CounterDesk(page);
  const digits = await codeOf(browser, 'Adulte seule, AMO et AMC');
  await desk.open('Médecin', { sector: '2' });
  await desk.pasteCode(digits);
  await desk.expectVerified(/Camille/);
  const line = page.getByTestId('line-0');
  await expect(line).toContainText('Consultation au cabinet');

  // Half past ten at night: the supplement of the night is proposed, and one key takes it.
  await page.getByRole('button', { name: /^Circonstances du soin/ }).click();
  await page.getByLabel('Heure de l’acte').fill('22:30');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Majoration possible avec cet acte')).toBeVisible();
  await page.keyboard.press('F10');
  await expect(page.getByTestId('line-1')).toContainText('MN');
  await expect(page.getByText('Majoration possible avec cet acte')).toBeHidden();

  // Fifty euros: not Optam, so the act is coded C and its base is 23,00.
  await line.locator('[data-fee]').focus();
  await page.keyboard.type('50');
  await page.keyboard.press('Enter');
  const situation: Situation = {
    date: today(),
    time: '22:30',
    profession: 'doctor',
    provider: { specialty: 'general', sector: '2', department: '31' },
    patient: { birthDate: '1985-05-12' as CivilDate },
    lines: [{ code: 'G', feeCents: 5000 }, { code: 'MN' }],
    amc: responsible,
  };
  const shown = { feeCents: 8500, amoCents: 4060, amcCents: 1740, patientCents: 2700, dueNowCents: 2700 };
  await expect.poll(() => desk.shownAmounts()).toEqual(shown);
  expect(priceByCommand(situation)).toEqual(shown);

  // The patient's share of the consultation, asked where it stands, opens its own steps.
  await line.getByRole('button', { name: '27,00\u00a0€' }).click();
  await expect(page.getByRole('heading', { name: 'Pourquoi 27,00\u00a0€\u00a0?' })).toBeFocused();
  const [fee = 0, amo = 0, amc = 0, rest = 0] = await shownSteps(page);
  expect([fee, fee + amo + amc]).toEqual([5000, rest]);

  // On AMO only, the complementary insurance refunds the patient later.
  await page.getByRole('button', { name: /^AMC.*tiers payant/ }).click();
  await expect.poll(async () => (await desk.shownAmounts()).dueNowCents).toBe(2700 + 1740);
  await page.getByRole('button', { name: /^AMC.*à rembourser/ }).click();
  expect(await desk.validate()).toMatch(/^F-/);
});
