import { inflateSync } from 'fflate';
import type { Page } from '@playwright/test';
import { decodePresentation, dictionary, type Presentation, type ProofClaims, type RightsClaims } from '#core/token';
import { expect } from '../fixtures/counter.ts';
import { readPicture } from '../fixtures/read-picture.ts';

/** What the counter's camera would read on the phone. */
export interface ReadCode {
  readonly digits: string;
  readonly presentation: Presentation;
  readonly rights: RightsClaims;
  readonly proof: ProofClaims;
}

/** The patient's app as its owner uses it. */
export class PatientPhone {
  readonly page: Page;
  readonly code;

  constructor(page: Page) {
    this.page = page;
    this.code = page.getByTestId('wallet-code');
  }

  async activate(person: string, code: string): Promise<void> {
    await this.page.goto('/wallet.html');
    await this.page.getByRole('radio', { name: person }).check();
    await this.page.getByRole('button', { name: 'Continuer' }).click();
    await this.typeCode(code, 'Continuer');
    await this.typeCode(code, 'Activer ma carte');
    await expect(this.page.getByRole('link', { name: 'Présenter mon code' })).toBeVisible();
  }

  /** Starts an activation whose identity is proved. */
  async startActivation(person: string, proof: string): Promise<void> {
    await this.page.goto('/wallet.html');
    await this.page.getByRole('radio', { name: person }).check();
    await this.page.getByRole('radio', { name: proof }).check();
    await this.page.getByRole('button', { name: 'Continuer' }).click();
  }

  /** Chooses the secret code once the identity is proved. */
  async chooseCode(code: string): Promise<void> {
    await this.typeCode(code, 'Continuer');
    await this.typeCode(code, 'Activer ma carte');
    await expect(this.page.getByRole('link', { name: 'Présenter mon code' })).toBeVisible();
  }

  /** Opens one of the screens beside the card and the code. */
  async openScreen(name: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, name);
  }

  /** Types a code with the keys under the thumb, then presses the button. */
  async typeCode(code: string, button: string): Promise<void> {
    await this.typeDigits(code);
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  async typeDigits(code: string): Promise<void> {
    for (const digit of code) await this.page.getByRole('button', { name: digit, exact: true }).click();
  }

  /** Gives the text of the code that a till shows after validation. */
  async takeSummary(sealed: string): Promise<void> {
    // From another screen: one that was taken stays on this one.
    await this.openScreen('invoices');
    await this.openScreen('summary');
    await this.page.getByLabel('Texte du code').fill(sealed);
    await this.page.getByRole('button', { name: 'Lire ce texte' }).click();
  }

  async lock(): Promise<void> {
    await this.page.getByRole('button', { name: 'Verrouiller' }).click();
  }

  async present(): Promise<void> {
    await this.page.getByRole('link', { name: 'Présenter mon code' }).click();
    await expect(this.code).toBeVisible();
  }

  /** Reads the code on a picture of the whole screen, as a camera would. */
  async readCode(): Promise<ReadCode> {
    const digits = await readPicture(await this.page.screenshot());
    const presentation = decodePresentation(digits);
    if (!presentation.ok) throw new Error(presentation.code);
    const { rightsPayload, proofPayload } = presentation.value;
    const claimsOf = (payload: Uint8Array): unknown =>
      JSON.parse(new TextDecoder().decode(inflateSync(payload, { dictionary })));
    return {
      digits,
      presentation: presentation.value,
      rights: claimsOf(rightsPayload) as RightsClaims,
      proof: claimsOf(proofPayload) as ProofClaims,
    };
  }
}
