import { cameraFilm } from '../fixtures/camera-film.ts';
import { expect, test } from '../fixtures/counter.ts';
import { writeEmptyFilm } from '../fixtures/film.ts';
import { sealedSummary } from '../fixtures/sealed-summary.ts';
import { PatientPhone } from '../pages/patient-phone.ts';

// What Chromium hands to a screen reader: no reader speaks here.
test.use({ viewport: { width: 360, height: 640 } });

test.beforeEach(() => writeEmptyFilm(cameraFilm));

test('a screen reader hears where it is, what the card says, and what happens', async ({ page }) => {
  const phone = new PatientPhone(page);
  await phone.activate('Parent et trois enfants', '2580');
  const main = page.getByRole('main');
  await expect(main).toMatchAriaSnapshot(`
    - button "Verrouiller"
    - heading "Julien Moreau" [level=1]
    - status: /Droits ouverts jusqu’au \\d+/
    - list:
      - listitem: /Assurance maladie caisse 311 Régime général/
      - listitem: /Complémentaire 0031555200 Contrat responsable/
    - group "Soins pour":
      - radio "Moi" [checked]
      - radio "Louise"
      - radio "Nathan"
      - radio "Jeanne-Marie"
      - radio "Toute la famille"
    - paragraph: /Fonctionne sans réseau jusqu’au/
    - paragraph: /À renouveler avant le/
    - paragraph: /Droits reçus aujourd’hui/
    - navigation "Autres services"
    - link "Présenter mon code"
  `);
  await phone.present();
  await expect(page.getByRole('heading', { name: 'Présentez ce code' })).toBeFocused();
  await expect(main).toMatchAriaSnapshot(`
    - link "Retour"
    - heading "Présentez ce code" [level=1]
    - img "Code à présenter"
    - timer: /Nouveau code dans \\d+ s/
    - text: /Soins pour Julien Moreau/
    - button "Changer"
  `);
  await phone.takeSummary(await sealedSummary(await phone.readCode()));
  await expect(page.getByRole('status').filter({ hasText: 'Facture gardée.' })).toBeVisible();
  await phone.openScreen('invoices');
  await expect(page.getByRole('group', { name: 'Payé par mois' }).getByRole('button', { pressed: true })).toHaveText(
    /\w/,
  );
  await expect(page.getByRole('list', { name: 'Factures gardées' })).toMatchAriaSnapshot(`
    - list "Factures gardées":
      - listitem:
        - button /Pharmacie des Tanneurs 2,09.€ .* Facture F-000012/
  `);
  await phone.openScreen('settings');
  await expect(page.getByRole('heading', { name: 'Réglages' })).toBeFocused();
  await phone.openScreen('card');
  await phone.lock();
  await expect(page.getByLabel('Code secret')).toBeFocused();
  await phone.typeDigits('11');
  await expect(page.getByRole('status').filter({ hasText: '2 chiffres tapés' })).toHaveCount(1);
  await phone.typeDigits('11');
  await page.getByRole('button', { name: 'Ouvrir' }).click();
  await expect(page.getByRole('alert')).toHaveText('Code faux. Encore 9 essais. Attendez 1 s avant de réessayer.');
});

test('everything is reached and pressed by keys alone', async ({ page }) => {
  const phone = new PatientPhone(page);
  await phone.activate('Parent et trois enfants', '2580');
  await phone.lock();
  await page.getByLabel('Code secret').fill('2580');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Julien Moreau' })).toBeFocused();
  const reached: string[] = [];
  for (let i = 0; i < 12 && !reached.at(-1)?.includes('Réglages'); i += 1) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => document.activeElement?.closest('label, a, button')?.textContent ?? 'nothing'),
    );
  }
  expect(reached).toEqual([
    'Moi',
    'Voir le code',
    'Ma complémentaire',
    'Attestation de droits',
    'M’identifier ailleurs',
    'Qui accepte l’application',
    'Présenter mon code',
    'Ma carte',
    'Factures',
    'Réglages',
  ]);
});
