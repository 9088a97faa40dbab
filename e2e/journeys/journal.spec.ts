import { execFileSync } from 'node:child_process';
import { expect, test } from '../fixtures/counter.ts';
import { Till } from '../pages/till.ts';

const rows = '[data-testid^="journal-row-"]';

test('an invoice without phone survives a reload, is found, and is cancelled by a second record', async ({ page }) => {
  const till = new Till(page);
  await till.start();
  await till.typePatient();
  await expect(page.getByTestId('amount-due')).toHaveAttribute('data-cents', '900');
  expect(await till.validate()).toBe('F-000\u00a0001');
  await page.reload();
  await till.openJournal();
  await page.getByRole('searchbox').fill('le goff');
  await page.getByTestId('journal-row-0').click();
  await expect(page.getByTestId('journal-row-0')).toContainText('sans preuve');
  await expect(page.getByTestId('amount-amo')).toHaveAttribute('data-cents', '2100');
  await page.getByRole('button', { name: 'Annuler la facture' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('invoice-state')).toHaveText('Validée');
  await page.getByRole('button', { name: 'Annuler la facture' }).click();
  await page.getByRole('button', { name: 'Annuler définitivement' }).click();
  await expect(page.getByTestId('invoice-state')).toHaveText('Annulée');
  await page.reload();
  await expect(page.locator(rows)).toHaveCount(1);
  await expect(page.getByTestId('journal-row-0')).toContainText('Annulée');
});

test('fifty presses on the button make one invoice, and two tabs number theirs in turn', async ({ page, context }) => {
  const till = new Till(page);
  await till.start();
  await till.typePatient();
  await page.getByTestId('validate').evaluate((button: HTMLElement) => {
    for (let press = 0; press < 50; press += 1) button.click();
  });
  await expect(page.getByTestId('invoice-number')).toHaveText('F-000\u00a0001');
  const other = new Till(await context.newPage());
  await other.page.goto('/');
  await other.page.getByRole('link', { name: 'Journal' }).waitFor();
  await Promise.all([till.typePatient('Nguyen'), other.typePatient('Hoarau')]);
  const numbers = await Promise.all([till.validate(), other.validate()]);
  expect(numbers.sort()).toEqual(['F-000\u00a0002', 'F-000\u00a0003']);
  await till.openJournal();
  await expect(page.locator(rows)).toHaveCount(3);
});

test('the journal on the disk holds no name, no NIR and no birth date in clear', async ({ page }) => {
  const till = new Till(page);
  await till.start();
  await till.typePatient();
  await till.validate();
  const stored = await page.evaluate(
    () =>
      new Promise<string>((done, fail) => {
        const opening = indexedDB.open('comptoir-journal-demo');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('records').objectStore('records').getAll();
          reading.onsuccess = () => {
            const text = (_: string, value: unknown) =>
              value instanceof Uint8Array ? String.fromCharCode(...value) : value;
            done(JSON.stringify(reading.result, text));
          };
        };
      }),
  );
  expect(stored).toContain('F-000001');
  for (const secret of ['Goff', '185127511600174', '19851203']) expect(stored).not.toContain(secret);
});

test('the printed page is the invoice alone, with its mentions', async ({ page }) => {
  const till = new Till(page);
  await till.start();
  await till.typePatient();
  await till.validate();
  await till.openJournal();
  await page.getByTestId('journal-row-0').click();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.print-sheet');
  await expect(sheet).toBeVisible();
  await expect(page.locator('#root')).toBeHidden();
  for (const part of ['FORMATION', 'Cabinet des Tilleuls', '10003456786', 'Maëlle Le Goff-Rambaud', '30,00\u00a0€']) {
    await expect(sheet).toContainText(part);
  }
  for (const mention of ['ne vaut pas feuille de soins', 'non agréé SESAM-Vitale', 'Facture sans preuve de présence']) {
    await expect(sheet).toContainText(mention);
  }
  expect(pageSize(await page.pdf({ preferCSSPageSize: true }))).toBe('595×842');
  await page.evaluate(() => (document.documentElement.dataset.paper = 'roll-80'));
  expect(pageSize(await page.pdf({ preferCSSPageSize: true }))).toBe('227×842');
});

test('the journal exported from the screen passes the command line', async ({ page }) => {
  const till = new Till(page);
  await till.start();
  await till.typePatient();
  await till.validate();
  await till.openJournal();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exporter le journal' }).click(),
  ]);
  const file = await download.path();
  const answer = execFileSync('node', ['tools/comptoir.mjs', 'journal', 'check', file, '--json'], { encoding: 'utf8' });
  expect(JSON.parse(answer)).toEqual({ ok: true, records: 1 });
});

/** Size of the first page of a PDF, in points. */
function pageSize(pdf: Buffer): string {
  const box = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'));
  return `${Math.round(Number(box?.[1]))}×${Math.round(Number(box?.[2]))}`;
}
