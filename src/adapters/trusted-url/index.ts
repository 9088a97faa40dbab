/** A script URL the page may load. Where the browser enforces Trusted Types the value is a TrustedScriptURL. */
interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

/** The browser's factory, typed by what a Worker or a service worker registration takes: something that stands for a URL. */
const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };

/** Only our own files: the built ones, the service workers, and the sources when the dev server serves them. */
const ownScript = import.meta.env.DEV ? /^\/(?!\/)/ : /^\/(?:assets\/[\w.-]+\.js|(?:wallet-)?sw\.js|keeper\.js)$/;

function requireOwnScript(url: string): string {
  const { origin, pathname } = new URL(url, location.href);
  if (origin === location.origin && ownScript.test(pathname)) return url;
  throw new TypeError('a script of another place was refused');
}

let policy: ScriptUrlPolicy | null = null;

/**
 * Vouches for the URL of a worker or service worker. The one Trusted Types policy of the page is made here, since the
 * headers allow one of that name and no second.
 *
 * @throws TypeError when the script is not one of our own files.
 */
export function trustedUrl(url: string): string {
  policy ??= trustedTypes?.createPolicy('comptoir#url', { createScriptURL: requireOwnScript }) ?? {
    createScriptURL: requireOwnScript,
  };
  return policy.createScriptURL(url);
}
