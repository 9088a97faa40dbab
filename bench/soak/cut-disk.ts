import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SeededRandom } from './random.ts';

const megabytes = 400;

/** A disk that runs: its own process, and the loop device that makes a block device of it. */
interface Powered {
  readonly disk: ChildProcess;
  readonly device: string;
}

/**
 * An ext4 disk of its own whose power can be cut. Under the file system is a process that is the disk
 * (`tools/volatile-disk.mjs`): it keeps in its memory what was not flushed, and killing it cuts everything that was on
 * the way at one instant. The model is an honest disk with a cache that it empties in any order. Needs root.
 */
export class CutDisk {
  readonly #dir = mkdtempSync(path.join(tmpdir(), 'comptoir-disk-'));
  readonly #image = path.join(this.#dir, 'disk.img');
  /** The disk as a file, which its process serves. */
  readonly #file = path.join(this.#dir, 'served.img');
  readonly #random: SeededRandom;
  #powered: Powered;
  /** Where it is mounted. */
  readonly mount = path.join(this.#dir, 'mount');

  constructor(random: SeededRandom) {
    this.#random = random;
    mkdirSync(this.mount);
    writeFileSync(this.#file, '');
    execFileSync('truncate', ['-s', `${megabytes}M`, this.#image]);
    execFileSync('mkfs.ext4', ['-q', '-F', this.#image]);
    this.#powered = this.#powerOn();
  }

  /** The power goes now: of what was not flushed, only what the disk had happened to write is left. */
  cut(): void {
    this.#powered.disk.kill('SIGKILL');
  }

  /**
   * Another program makes a file of its own durable. The file system then records the lengths of all files, also of those
   * whose last bytes are still in memory: after a cut such a file ends in zeros. Journalling file systems do it all day.
   */
  syncElsewhere(): void {
    const file = openSync(path.join(this.mount, 'elsewhere'), 'w');
    writeSync(file, 'x');
    fsyncSync(file);
    closeSync(file);
  }

  /** Gives the power back after a cut. Whoever used the disk must have been killed. */
  restart(): void {
    this.#leave();
    this.#powered = this.#powerOn();
  }

  remove(): void {
    this.cut();
    this.#leave();
    rmSync(this.#dir, { recursive: true, force: true });
  }

  #powerOn(): Powered {
    const session = openSync('/dev/fuse', 'r+');
    const options = 'fd=3,rootmode=100600,user_id=0,group_id=0';
    execFileSync('mount', ['-i', '-t', 'fuse', '-o', options, 'comptoir-disk', this.#file], {
      stdio: ['ignore', 'pipe', 'inherit', session],
    });
    const seed = String(1 + this.#random.below(2 ** 31));
    const disk = spawn(process.execPath, ['tools/volatile-disk.mjs', this.#image, seed], {
      stdio: ['ignore', 'ignore', 'inherit', session],
    });
    // The disk alone holds its session: with its process, the disk is gone.
    closeSync(session);
    const device = execFileSync('losetup', ['--find', '--show', this.#file], { encoding: 'utf8' }).trim();
    execFileSync('mount', [device, this.mount]);
    return { disk, device };
  }

  /** Lazy: a killed process may take a moment to let go. Whatever it still writes reaches no disk. */
  #leave(): void {
    execFileSync('umount', ['-l', this.mount]);
    execFileSync('losetup', ['--detach', this.#powered.device]);
    execFileSync('umount', ['-l', this.#file]);
  }
}
