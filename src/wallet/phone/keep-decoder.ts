import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** What a browser may tell of how it is connected (Network Information); most tell nothing. */
export interface Connection {
  readonly type?: string;
  readonly saveData?: boolean;
}

interface Phone {
  readonly connection?: Connection | undefined;
  readonly fetch: (url: string, options: RequestInit) => Promise<unknown>;
}

/**
 * Fetches the decoder of the phone's camera, which the service worker keeps, so that an invoice's code can be read
 * where there is no network. It weighs three times the app: a phone that counts its data fetches it when it first reads.
 */
export async function keepDecoder({ connection = {}, fetch }: Phone): Promise<void> {
  if (connection.saveData === true || connection.type === 'cellular') return;
  await fetch(wasmUrl, { priority: 'low' }).catch(() => undefined);
}
