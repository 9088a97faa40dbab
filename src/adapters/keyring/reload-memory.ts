/** Memory that outlives a reload of the page, and no more. */
export interface ReloadMemory {
  remember(value: unknown): void;
  forget(): void;
  /** What was remembered, or null. */
  recall(): Promise<unknown>;
}

const scope = '/keeper/';
/** A service worker stops half a minute after its last message. */
const stayMs = 20_000;
/** The first screen does not wait longer for an answer. */
const patienceMs = 500;

/** Asks the keeper, if one runs. */
async function ask(workers: ServiceWorkerContainer): Promise<unknown> {
  const keeper = (await workers.getRegistration(scope))?.active;
  if (!keeper) return null;
  const { port1, port2 } = new MessageChannel();
  return new Promise((answer) => {
    setTimeout(() => answer(null), patienceMs);
    port1.addEventListener('message', (event: MessageEvent<unknown>) => answer(event.data), { once: true });
    port1.start();
    keeper.postMessage({ type: 'ask' }, [port2]);
  });
}

/** The memory of a service worker of our own (`src/app/keyring/keeper.ts`); none where the browser has no service worker. */
export function keeperMemory(workers: ServiceWorkerContainer | undefined, script: () => string): ReloadMemory {
  if (!workers) return { remember: () => undefined, forget: () => undefined, recall: () => Promise.resolve(null) };
  let staying: ReturnType<typeof setInterval> | undefined;
  let isWanted = false;
  const tell = async (message: object): Promise<void> => {
    const registration = await workers.register(script(), { scope });
    const worker = registration.active ?? registration.waiting ?? registration.installing;
    worker?.postMessage(message);
  };
  return {
    remember: (kept) => {
      isWanted = true;
      const again = (): void => {
        if (isWanted) void tell({ type: 'keep', kept }).catch(() => undefined);
      };
      clearInterval(staying);
      again();
      staying = setInterval(again, stayMs);
    },
    forget: () => {
      isWanted = false;
      clearInterval(staying);
      void workers.getRegistration(scope).then((registration) => registration?.active?.postMessage({ type: 'drop' }));
    },
    recall: () => ask(workers).catch(() => null),
  };
}
