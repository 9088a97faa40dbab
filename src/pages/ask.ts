/** What a call of the page's own origin answered: its status and its JSON; null when nobody answered. */
export interface Answer {
  readonly status: number;
  readonly json: unknown;
}

const patienceMs = 15_000;

/** Calls the door or a file of the page's own origin: no cookie, no redirection, no cache. */
export async function ask(path: string, body?: object, bearer?: string): Promise<Answer | null> {
  const headers = {
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
  };
  try {
    const response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    return { status: response.status, json: (await response.json()) as unknown };
  } catch {
    return null;
  }
}
