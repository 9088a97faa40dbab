import { civilDateInFrance, type CivilDate } from '#core/shared';
import type { Situation } from '#core/price';
import { cameraFilm } from '../fixtures/camera-film.ts';
import { expect, test } from '../fixtures/counter.ts';
import { writeEmptyFilm, writeFilm } from '../fixtures/film.ts';
import { phoneShowing } from '../fixtures/phone-showing.ts';
import { priceByCommand } from '../fixtures/price-by-command.ts';
import { CounterDesk } from '../pages/counter-desk.ts';

const today = (): CivilDate => civilDateInFrance(Math.floor(Date.now() / 1000));
const responsible: Situation['amc'] = { responsible: true, guarantees: [{ category: 'all', kind: 'tm' }] };

test.beforeEach(() => writeEmptyFilm(cameraFilm));

test('a GP bills a consultation read by the camera, without network', async ({ page, browser }) => {
  const desk = new CounterDesk(page);
  const phone = await phoneShowing(browser, 'Adulte seule, AMO et AMC');
  await desk.open('Médecin');
  await desk.cutNetwork();
  writeFilm(cameraFilm, (await phone.readCode()).digits);
  await desk.reopen();
  await desk.expectVerified(/Camille/);
  await expect(page.getByTestId('line-0')).toContainText('G');

  const situation: Situation = {
    date: today(),
    profession: 'doctor',
    provider: { specialty: 'general', sector: '1', department: '31' },
    patient: { birthDate: '1985-05-12' as CivilDate },
    lines: [{ code: 'G' }],
    amc: responsible,
  };
  expect(await desk.shownAmounts()).toEqual(priceByCommand(situation));
  const number = await desk.validate();
  expect(number).toMatch(/F-/);
  writeEmptyFilm(cameraFilm);
  await desk.reopen();
  await page.getByRole('link', { name: 'Journal' }).click();
  await expect(page.getByTestId('journal-row-0')).toContainText(number.replace(/\D/g, '').slice(-3));
});

for (const layout of ['fr', 'us'] as const) {
  test(`a pharmacist bills boxes with a hand scanner on a ${layout} keyboard, without network`, async ({
    page,
    browser,
  }) => {
    const desk = new CounterDesk(page);
    const phone = await phoneShowing(browser, 'AMO sans complémentaire');
    await desk.open('Pharmacien');
    await desk.cutNetwork();
    await desk.scanByKeys((await phone.readCode()).digits, layout);
    await desk.expectVerified(/Thomas/);
    await desk.scanByKeys('010340094900145317270430', layout);
    await expect(page.getByTestId('line-0')).toContainText('VENTOLINE');
    await desk.scanByKeys('010340093186301417270430', layout);
    await expect(page.getByTestId('line-1')).toContainText('SPASFON');

    const situation: Situation = {
      date: today(),
      profession: 'pharmacist',
      patient: { birthDate: '1991-11-23' as CivilDate },
      lines: [
        { cip13: '3400949001453', unitPriceCents: 341, dispensingFeeCents: 102, ratePct: 65 },
        { cip13: '3400931863014', unitPriceCents: 143, dispensingFeeCents: 102, ratePct: 15 },
        { code: 'HDR' },
      ],
      amc: null,
    };
    await expect.poll(() => desk.shownAmounts()).toEqual(priceByCommand(situation));
    expect(await desk.validate()).toMatch(/^F-/);
  });
}

test('a dentist bills an extraction for a phone whose picture was dropped, without network', async ({
  page,
  browser,
}) => {
  const desk = new CounterDesk(page);
  const phone = await phoneShowing(browser, 'Adulte seule, AMO et AMC');
  await desk.open('Chirurgien-dentiste');
  await desk.cutNetwork();
  await desk.dropPicture(await phone.page.screenshot());
  await desk.expectVerified(/Camille/);
  await expect(page.getByRole('textbox', { name: 'Dent', exact: true })).toBeFocused();
  await desk.typeByHand('26');
  await page.keyboard.press('Enter');
  await desk.typeByHand('ext');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('line-0')).toContainText('HBGD036');

  const situation: Situation = {
    date: today(),
    profession: 'dentist',
    provider: { sector: '1', department: '31' },
    patient: { birthDate: '1985-05-12' as CivilDate },
    lines: [{ code: 'HBGD036', tooth: '26' }],
    amc: responsible,
  };
  expect(await desk.shownAmounts()).toEqual(priceByCommand(situation));
  expect(await desk.validate()).toMatch(/^F-/);
});

test('a code read twice is not believed twice', async ({ page, browser }) => {
  const desk = new CounterDesk(page);
  const phone = await phoneShowing(browser, 'Adulte seule, AMO et AMC');
  await desk.open('Médecin');
  const { digits } = await phone.readCode();
  await desk.scanByKeys(digits);
  await desk.expectVerified(/Camille/);
  await desk.validate();
  await desk.scanByKeys(digits);
  await expect(desk.verdict).toHaveAttribute('data-code', 'REPLAY');
  await expect(page.getByTestId('holder-name')).toHaveCount(0);
});
