// The one header set of the product, on every file, in dev, preview, tests and `npm start`.
// A worker obeys the Content-Security-Policy of its own response, hence "every file".

const policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'script-src-attr': ["'none'"],
  'style-src': ["'self'"],
  'style-src-attr': ["'none'"],
  'img-src': ["'self'", 'blob:', 'data:'],
  'font-src': ["'self'"],
  // The one address of this very machine where a till may have an NFC bridge program (docs/nfc-bridge.md).
  'connect-src': ["'self'", 'ws://127.0.0.1:47111'],
  'media-src': ["'self'", 'blob:'],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'frame-src': ["'none'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['comptoir#url'],
};

/** Content-Security-Policy text; `extra` adds sources to a directive (the dev server's nonce and socket). */
function contentSecurityPolicy(extra = {}) {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources, ...(extra[directive] ?? [])].join(' '))
    .join('; ');
}

const permissions = [
  'camera=(self)',
  'clipboard-write=(self)',
  'fullscreen=(self)',
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
  'screen-wake-lock=(self)',
  'accelerometer=()',
  'autoplay=()',
  'browsing-topics=()',
  'clipboard-read=()',
  'display-capture=(self)',
  'encrypted-media=()',
  'geolocation=()',
  'gyroscope=()',
  'hid=(self)',
  'idle-detection=()',
  'local-fonts=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'picture-in-picture=()',
  'serial=(self)',
  'storage-access=()',
  'usb=(self)',
  'window-management=()',
  'xr-spatial-tracking=()',
].join(', ');

/** All response headers but Cache-Control, which depends on the file. */
export function securityHeaders(extra) {
  return {
    'Content-Security-Policy': contentSecurityPolicy(extra),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Origin-Agent-Cluster': '?1',
    'Permissions-Policy': permissions,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  };
}

/** Files whose name carries their hash never change; everything else is asked again each time. */
export function cacheControl(pathname) {
  return pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
