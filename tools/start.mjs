// `npm start`: makes the training issuer on first run, builds when something changed, serves both pages.
// `npm run dev`: the same pages from Vite with hot reload, with the same issuer and headers.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite, places } from './build-site.mjs';
import { cacheControl, securityHeaders } from './headers.mjs';
import { openTraining } from './training.mjs';

let server;
let training;
const options = readOptions();
const isLocal = ['localhost', '127.0.0.1', '::1'].includes(options.host);
const origin = `${isLocal ? 'http' : 'https'}://${options.host.includes(':') ? `[${options.host}]` : options.host}:${options.port}`;

try {
  ({ server, training } = await openTraining());
  if (options.dev) await startDev();
  else await startSite();
} catch (error) {
  if (error?.code === 'EADDRINUSE') fail(`Port ${options.port} is taken: choose another one with -- --port N.`);
  if (error?.code === 'ENOENT') fail('There is no built site: run again without --no-build.');
  fail(`The site could not start: ${error?.message ?? error}`);
}
console.log(
  `Terminal          ${origin}/\nPatient's app     ${origin}/wallet.html\nIdentity desk     ${origin}/desk.html#${training.deskCode}`,
);

async function startSite() {
  if (!options['no-build']) await buildSite();
  const tls = isLocal ? undefined : makeTls();
  const address = options.host === 'localhost' ? '127.0.0.1' : options.host;
  const headers = securityHeaders();
  await server.serve({
    dist: places.dist,
    training,
    port: options.port,
    address,
    tls,
    securityHeaders: headers,
    cacheControl,
  });
}

function makeTls() {
  const tls = server.localAuthority(path.join(places.training, 'https'), options.host);
  if (!tls.ok) fail('HTTPS on the network needs the program openssl: install it, or stay on localhost.');
  console.log(
    `To install the pages on a phone, open ${origin}/autorite-locale.crt on it, pass the warning once, and trust that file:
  Android   Settings, Security, Encryption and credentials, Install a certificate, CA certificate
  iPhone    Settings, General, VPN and device management; then General, About, Certificate trust settings
Without it the pages work but do not install.`,
  );
  return tls.value;
}

async function startDev() {
  const { createServer } = await import('vite');
  const issuer = {
    name: 'comptoir-training-issuer',
    configureServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        training.handle(request, response).then((done) => done || next(), next);
      });
    },
  };
  const vite = await createServer({
    root: path.resolve(import.meta.dirname, '..'),
    plugins: [issuer],
    server: { port: options.port, strictPort: true, host: options.host },
  });
  await vite.listen();
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4173' },
        host: { type: 'string', default: 'localhost' },
        'no-build': { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('--port takes a number from 1 to 65535');
    if (values.dev && values.host !== 'localhost') throw new Error('`npm run dev` stays on localhost');
    return { ...values, port };
  } catch (error) {
    return fail(`${error.message}\nOptions: --port N, --host ADDR, --no-build`, 2);
  }
}

function fail(message, status = 1) {
  console.error(message);
  process.exit(status);
}
