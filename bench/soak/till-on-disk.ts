import path from 'node:path';
import { CutDisk } from './cut-disk.ts';
import { startBrowser, type KillableBrowser } from './killable-browser.ts';
import type { SeededRandom } from './random.ts';

/** A terminal whose whole profile lies on a disk of its own, whose power can be cut. */
export class TillOnDisk {
  readonly #random: SeededRandom;
  readonly #chromium: string;
  readonly #disk: CutDisk;
  #browser: KillableBrowser | null = null;

  /** `chromium`: path of the browser. */
  constructor(random: SeededRandom, chromium: string) {
    this.#random = random;
    this.#chromium = chromium;
    this.#disk = new CutDisk(random);
  }

  /** Starts the browser on what the disk holds. */
  async start(): Promise<KillableBrowser> {
    this.#browser = await startBrowser(this.#chromium, path.join(this.#disk.mount, 'profile'));
    return this.#browser;
  }

  /** The power goes and comes back; before half of the cuts another program makes the file system record all lengths. */
  async cutPower(): Promise<void> {
    if (this.#random.below(2) === 0) this.#disk.syncElsewhere();
    // The disk first: whatever the browser still does between the two reaches nothing.
    this.#disk.cut();
    await this.#browser?.kill();
    this.#disk.restart();
  }

  async remove(): Promise<void> {
    await this.#browser?.kill();
    this.#disk.remove();
  }
}
