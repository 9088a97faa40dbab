import { execFileSync } from 'node:child_process';
import { copyFileSync, constants, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const megabytes = 400;

/**
 * An ext4 disk of its own in a file, whose power can be cut. The file holds what was flushed to the "disk" and nothing
 * of what the system still keeps in memory: a copy of it, mounted, is the disk as a computer finds it after the cut. The
 * model is an honest disk without torn sectors. Needs root.
 */
export class LoopDisk {
  readonly #dir = mkdtempSync(path.join(tmpdir(), 'comptoir-disk-'));
  readonly #image = path.join(this.#dir, 'disk.img');
  /** Where it is mounted. */
  readonly mount = path.join(this.#dir, 'mount');

  constructor() {
    mkdirSync(this.mount);
    execFileSync('truncate', ['-s', `${megabytes}M`, this.#image]);
    execFileSync('mkfs.ext4', ['-q', '-F', this.#image]);
    this.#mountImage();
    execFileSync('sync', ['-f', this.mount]);
  }

  /** The power goes now: what was not flushed is gone. Whoever used the disk must have been killed just before. */
  cut(): void {
    const after = path.join(this.#dir, 'after.img');
    copyFileSync(this.#image, after, constants.COPYFILE_FICLONE);
    // Lazy: a killed process may take a moment to let go. Whatever it still writes goes to the old disk.
    execFileSync('umount', ['-l', this.mount]);
    renameSync(after, this.#image);
    this.#mountImage();
  }

  remove(): void {
    execFileSync('umount', ['-l', this.mount]);
    rmSync(this.#dir, { recursive: true, force: true });
  }

  #mountImage(): void {
    execFileSync('mount', ['-o', 'loop', this.#image, this.mount]);
  }
}
