import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser, type Page } from '@playwright/test';

/** A browser on a profile of its own that can be killed with all its processes, as when the power goes. */
export interface KillableBrowser {
  readonly page: Page;
  /** SIGKILL to every process; answers once they are gone. */
  kill(): Promise<void>;
  /** Ends as a person does, everything written. */
  close(): Promise<void>;
}

/** Longest wait for anything: long tests run on machines that have other things to do. */
const patienceMs = 600_000;

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
  '--window-size=1366,768',
  '--lang=fr-FR',
];

/** The address at which the browser can be driven, as it says itself. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /ws:\/\/\S+/.exec(said)?.[0];
      if (address) found(address);
    });
    child.once('exit', () => fail(new Error(`the browser did not start: ${said.slice(-500)}`)));
  });
}

/** Starts a browser on a profile. Its processes share a group, so that all can be killed at once. */
export async function startBrowser(path: string, profile: string): Promise<KillableBrowser> {
  const child = spawn(path, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const browser: Browser = await chromium.connectOverCDP(await debuggingAddress(child), { timeout: patienceMs });
  const context = browser.contexts()[0];
  if (!context) throw new Error('the browser has no window');
  const page = context.pages()[0] ?? (await context.newPage());
  context.setDefaultTimeout(patienceMs);
  const killAll = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Already gone.
    }
  };
  return {
    page,
    kill: async () => {
      killAll();
      await gone;
      await browser.close().catch(() => null);
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await Promise.race([session.send('Browser.close').catch(() => null), gone]);
      await gone;
      killAll();
    },
  };
}
