// A service worker of its own, which serves nothing: its memory outlives a reload of the page by half a minute, and is
// never on the disk. It keeps the site's key between the two, so that a reload or an update asks nobody for a phrase.

/** What is kept; nothing looks inside here. */
let kept: unknown = null;

type Message = { readonly type: 'keep'; readonly kept: unknown } | { readonly type: 'drop' } | { readonly type: 'ask' };

/** Only the terminal's page may ask; the patient's app of the same address may not. */
function isTerminal(source: MessageEventSource | null): boolean {
  if (!source || !('url' in source) || typeof source.url !== 'string') return false;
  return ['/', '/index.html'].includes(new URL(source.url).pathname);
}

addEventListener('message', ({ source, data, ports }: MessageEvent<Message>) => {
  if (!isTerminal(source)) return;
  if (data.type === 'ask') ports[0]?.postMessage(kept);
  else kept = data.type === 'keep' ? data.kept : null;
});
