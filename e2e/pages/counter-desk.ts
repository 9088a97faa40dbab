import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures/counter.ts';
import { setHidden } from '../fixtures/set-hidden.ts';

type Profession = 'Médecin' | 'Pharmacien' | 'Chirurgien-dentiste';

/** Amounts shown on the ticket, in cents, by the names of a breakdown's totals. */
export interface ShownAmounts {
  readonly feeCents: number;
  readonly amoCents: number;
  readonly amcCents: number;
  readonly patientCents: number;
  readonly dueNowCents: number;
}

/** What a first start may have different. */
interface FirstStart {
  readonly lists?: 'fresh' | 'stale';
  readonly sector?: '1' | '2';
}

/** The terminal as the person at the counter uses it. */
export class CounterDesk {
  readonly page: Page;
  readonly verdict: Locator;
  readonly invoiceNumber: Locator;
  /** The secret phrase that the first start proposed. */
  private phrase = '';

  constructor(page: Page) {
    this.page = page;
    this.verdict = page.getByTestId('verdict');
    this.invoiceNumber = page.getByTestId('invoice-number');
  }

  /** Opens the terminal and answers the one page of the first start. */
  async open(profession: Profession, { lists = 'fresh', sector = '1' }: FirstStart = {}): Promise<void> {
    const { page } = this;
    await page.goto('/');
    await page.getByRole('radio', { name: profession, exact: true }).check({ force: true });
    await page.getByLabel(profession === 'Pharmacien' ? 'Nom de l’officine' : 'Nom du cabinet').fill('Maison du Pont');
    await page.getByLabel('Nom du professionnel').fill('Anne Salaün');
    await page.getByLabel('Adresse').fill('12 rue des Tilleuls, 31000 Toulouse');
    await page.getByLabel('Numéro RPPS').fill('10003456786');
    await page.getByLabel(profession === 'Pharmacien' ? 'Numéro FINESS' : 'Numéro AM').fill('310000017');
    await page.getByLabel('Département').fill('31');
    await expect(page.getByLabel('Phrase secrète')).not.toHaveValue('');
    this.phrase = await page.getByLabel('Phrase secrète').inputValue();
    if (sector !== '1') await page.getByLabel('Secteur').selectOption(sector);
    await page.getByLabel('Département').press('Enter');
    // Benchmarks open the terminal too, outside the bound that journeys give what they expect.
    await page.getByTestId('scan-view').waitFor();
    await page.locator(`[data-testid="trust-age"][data-level="${lists}"]`).waitFor();
  }

  /**
   * Opens the terminal again, so that its camera looks at today's film. The page first takes the camera and lets go of
   * it, as when it is hidden: a page that leaves may still hold it when the next one asks, and the browser then goes on
   * with the film it had.
   */
  async reopen(): Promise<void> {
    const { page } = this;
    const view = page.getByTestId('scan-view');
    const isReading = await view.isVisible();
    if (isReading) await expect(view).toHaveAttribute('data-camera', 'ready');
    await setHidden(page, true);
    if (isReading) await expect(view).toHaveAttribute('data-camera', 'off');
    await page.goto('about:blank');
    await page.goto('/');
  }

  /** Opens the locked till: where no service worker runs, a reload finds it so. */
  async unlock(): Promise<void> {
    const { page } = this;
    await page.getByTestId('lock-screen').waitFor();
    await page.getByLabel('Phrase secrète').fill(this.phrase);
    await page.getByLabel('Phrase secrète').press('Enter');
  }

  /** Waits until everything a start without network needs is on this machine, then cuts the network. */
  async cutNetwork(): Promise<void> {
    const { page } = this;
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.context().setOffline(true);
    await page.reload();
    await expect(page.getByTestId('scan-view')).toBeVisible();
  }

  /** Pastes a code, where the journey is not about how it is read: the keys of a token take ten seconds. */
  async pasteCode(text: string): Promise<void> {
    await this.page.getByTestId('scan-paste').fill(text);
  }

  /** Types a code as a hand scanner in keyboard mode does: key events at full speed, then Enter. */
  async scanByKeys(text: string, layout: 'us' | 'fr' = 'us'): Promise<void> {
    const french = 'à&é"\'(-è_ç';
    const keys = [...text].map((digit) => {
      const key = layout === 'us' ? digit : (french[Number(digit)] ?? digit);
      return { key, code: `Digit${digit}`, text: key, windowsVirtualKeyCode: 48 + Number(digit) };
    });
    const session = await this.page.context().newCDPSession(this.page);
    // Sent without waiting for each answer: a scanner does not wait either, and a pause would end its scan.
    const sent = [...keys, { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }].flatMap((key) => [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
    ]);
    await Promise.all(sent);
    await session.detach();
  }

  /** Types as fingers do: slower than any scanner. */
  async typeByHand(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 180 });
  }

  /** Drops a picture on the page, as from a folder. */
  async dropPicture(picture: Buffer): Promise<void> {
    await this.page.evaluate(
      (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], 'code.png', { type: 'image/png' }));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      },
      [...picture],
    );
  }

  async expectVerified(name: RegExp): Promise<void> {
    await expect(this.verdict).toHaveAttribute('data-ok', 'true');
    await expect(this.page.getByTestId('holder-name')).toHaveText(name);
  }

  async shownAmounts(): Promise<ShownAmounts> {
    const cents = async (name: string) => Number(await this.page.getByTestId(name).getAttribute('data-cents'));
    return {
      feeCents: await cents('amount-total'),
      amoCents: await cents('amount-amo'),
      amcCents: await cents('amount-amc'),
      patientCents: await cents('amount-patient'),
      dueNowCents: await cents('amount-due'),
    };
  }

  /** Validates with the one key that advances, and answers the number. */
  async validate(): Promise<string> {
    await expect(this.page.getByTestId('validate')).not.toHaveAttribute('aria-disabled', 'true');
    // An Enter that comes too soon after the verdict is taken for the scanner's: a person presses again.
    await expect(async () => {
      if (!(await this.invoiceNumber.isVisible())) await this.page.keyboard.press('Enter');
      await expect(this.invoiceNumber).toBeVisible({ timeout: 2_000 });
    }).toPass();
    return (await this.invoiceNumber.textContent()) ?? '';
  }
}
