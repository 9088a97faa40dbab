// The walls of the house (docs/data-path.md). One rule file for the whole tree, type-only imports included.
// A core room may import only rooms to its left, and only through their index.ts.
const rooms = ['shared', 'read', 'token', 'verify', 'rights', 'acts', 'tariffs', 'price', 'record', 'send'];
const may = {
  core: [],
  flow: ['core'],
  adapters: ['core', 'flow'],
  ui: ['core', 'flow'],
  app: ['core', 'flow', 'adapters', 'ui'],
  wallet: ['core', 'adapters', 'ui/components', 'ui/text', 'ui/theme'],
  pages: ['core', 'adapters', 'ui/components', 'ui/text', 'ui/theme', 'wallet/parts'],
  issuer: ['core'],
  payer: ['core'],
  cli: ['core', 'flow', 'issuer', 'payer', 'wallet/present', 'ui/text'],
};
const test = '[.](test|spec)[.]tsx?$';
const support = `${test}|/__(fixtures|vectors)__/`;
const err = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export const folders = Object.keys(may);
export const coreRooms = rooms;

export default {
  forbidden: [
    err('no-circular', 'Two modules that need each other are one module: merge or extract.', {}, { circular: true }),
    err(
      'not-to-unresolvable',
      "Import that resolves to nothing. A package's .wasm asked for by its address is resolved by Vite alone.",
      {},
      { couldNotResolve: true, pathNot: '[.]wasm[?]url$' },
    ),
    err(
      'no-test-in-product',
      'Product code never imports a test or fixture.',
      { path: '^src', pathNot: support },
      { path: `${support}|^e2e/` },
    ),
    err(
      'no-dev-dep',
      'Product code uses runtime dependencies only.',
      { path: '^src', pathNot: support },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'virtual:pwa' },
    ),
    ...Object.entries(may).map(([from, to]) =>
      err(
        `layer-${from}`,
        `${from} may import only: ${to.join(', ') || 'itself'}.`,
        { path: `^src/${from}/`, pathNot: support },
        { path: '^src/', pathNot: [`^src/${from}/`, ...to.map((m) => `^src/${m}(/|[.])`)] },
      ),
    ),
    ...rooms.map((room, i) =>
      err(
        `room-${room}`,
        `core/${room} may import only: ${rooms.slice(0, i).join(', ') || 'itself'}.`,
        { path: `^src/core/${room}/`, pathNot: support },
        { path: '^src/core/', pathNot: rooms.slice(0, i + 1).map((x) => `^src/core/${x}/`) },
      ),
    ),
    err(
      'room-door',
      'Enter a core room by its index.ts only.',
      { path: '^src/core/([^/]+)/', pathNot: support },
      { path: '^src/core/[^/]+/', pathNot: ['^src/core/$1/', '^src/core/[^/]+/index[.]ts$'] },
    ),
    err(
      'room-door-outside',
      'Enter a core room by its index.ts only.',
      { path: '^src/(flow|adapters|ui|app|wallet|pages|issuer|payer|cli)/', pathNot: support },
      { path: '^src/core/[^/]+/', pathNot: '^src/core/[^/]+/index[.]ts$' },
    ),
    err(
      'core-packages',
      'core depends on no npm package, except jose in core/verify and valibot at doors that parse.',
      { path: '^src/(core|flow)/', pathNot: support },
      { dependencyTypes: ['npm', 'npm-optional', 'npm-peer'], pathNot: 'node_modules/(jose|valibot)/' },
    ),
    err(
      'jose-in-verify-only',
      'In core only core/verify touches jose.',
      { path: '^src/(core|flow)/', pathNot: ['^src/core/verify/', support] },
      { path: 'node_modules/jose/' },
    ),
    err(
      'core-no-node',
      'core and flow run in browser, worker and Node alike.',
      { path: '^src/(core|flow)/', pathNot: support },
      { dependencyTypes: ['core'] },
    ),
    err(
      'react-in-ui-only',
      'React and tanstack live in ui, app, wallet and pages; the command line, issuer and payer have none.',
      { path: '^src/(core|flow|adapters|issuer|payer|cli)/', pathNot: support },
      { path: 'node_modules/(react|react-dom|@tanstack|@mantine)/' },
    ),
    err(
      'issuer-payer-packages',
      'issuer and payer use jose and fflate only.',
      { path: '^src/(issuer|payer)/', pathNot: support },
      { dependencyTypes: ['npm', 'npm-optional', 'npm-peer'], pathNot: 'node_modules/(jose|fflate)/' },
    ),
    err(
      'features-apart',
      'Features meet in app, never each other.',
      { path: '^src/ui/features/([^/]+)/', pathNot: support },
      { path: '^src/ui/features/', pathNot: '^src/ui/features/$1/' },
    ),
    err(
      'adapters-apart',
      'Adapters never import each other; two-rooms is the floor under those that keep something, vault under those that seal, trusted-url under those that start a worker.',
      { path: '^src/adapters/([^/]+)/', pathNot: support },
      {
        path: '^src/adapters/',
        pathNot: ['^src/adapters/$1/', '^src/adapters/(two-rooms|vault|trusted-url)/index[.]ts$'],
      },
    ),
    err(
      'components-below-features',
      'Shared components know no feature.',
      { path: '^src/ui/(components|text)/' },
      { path: '^src/ui/features/' },
    ),
    err(
      'no-orphans',
      'File nobody imports: delete it.',
      {
        orphan: true,
        path: '^src',
        pathNot: [
          test,
          '[.]d[.]ts$',
          '^src/app/main[.]tsx$',
          '^src/wallet/main[.]tsx$',
          '^src/pages/[^/]+/main[.]tsx$',
          '^src/cli/main[.]ts$',
          '^src/app/keyring/keeper[.]ts$',
        ],
      },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.d.ts', '.css'],
    },
  },
};
