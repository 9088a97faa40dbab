import type { Page } from '@playwright/test';

/** The terminal as somebody without any phone to read uses it. */
export class Till {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** First start of a general practice in sector 1. */
  async start(): Promise<void> {
    await this.page.goto('/');
    await this.answerFirstStart();
  }

  /** Answers the one page of the first start; the phrase it proposes is taken unless another one is given. */
  async answerFirstStart(phrase?: string): Promise<void> {
    const { page } = this;
    await page.getByRole('radio', { name: 'Médecin' }).click();
    await page.getByLabel('Nom du cabinet').fill('Cabinet des Tilleuls');
    await page.getByLabel('Nom du professionnel').fill('Dr Anne Salaün');
    await page.getByLabel('Adresse').fill('12 rue des Tilleuls, 31000 Toulouse');
    await page.getByLabel('Numéro RPPS').fill('10003456786');
    if (phrase !== undefined) await page.getByLabel('Phrase secrète').fill(phrase);
    await page.getByLabel('Numéro AM').fill('311234567');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Journal' }).waitFor();
  }

  /** Opens a locked till. */
  async unlock(phrase: string): Promise<void> {
    await this.page.getByLabel('Phrase secrète').fill(phrase);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('link', { name: 'Journal' }).waitFor();
  }

  /** Types a patient who has no phone; the usual consultation is then proposed. */
  async typePatient(familyName = 'Le Goff-Rambaud'): Promise<void> {
    const { page } = this;
    await page.keyboard.press('F9');
    await page.getByLabel('Nom', { exact: true }).fill(familyName);
    await page.getByLabel('Prénom').fill('Maëlle');
    await page.getByLabel('Date de naissance').fill('03/12/1985');
    await page.getByLabel('NIR de l’assuré').fill('1 85 12 75 116 001 74');
    await page.getByLabel('Caisse').fill('311');
    await page.keyboard.press('Enter');
    await page.getByTestId('validate').waitFor();
  }

  /** Validates by the button and answers the number shown. */
  async validate(): Promise<string> {
    await this.page.getByTestId('validate').click();
    return (await this.page.getByTestId('invoice-number').textContent()) ?? '';
  }

  async openJournal(): Promise<void> {
    await this.page.getByRole('link', { name: 'Journal' }).click();
    await this.page.getByRole('heading', { name: 'Journal' }).waitFor();
  }
}
