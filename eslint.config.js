import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const general = [
  { selector: 'TSAsExpression > TSAsExpression', message: 'Double assertion: parse at the door instead.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'ExportAllDeclaration', message: 'A door lists its names.' },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Names are hostile text: React text only.',
  },
];
const pure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is an argument.' },
  { selector: "CallExpression[callee.name='parseFloat']", message: 'Amounts are integer cents.' },
  { selector: "ThrowStatement > NewExpression[callee.name='Error']", message: 'Expected failures are returned.' },
];
const support = ['**/*.test.ts', '**/*.test.tsx', '**/*.spec.ts', '**/__fixtures__/**', 'e2e/**', 'bench/**'];

export default ts.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.training/',
      'reports/',
      'coverage/',
      'test-results/',
      '.stryker-tmp/',
      'src/core/universal.d.ts',
      'public/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    files: ['src/**/*.{ts,tsx}', 'e2e/**/*.ts', 'bench/**/*.ts'],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './tsconfig.node.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-restricted-syntax': ['error', ...general],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 70 }],
      complexity: ['error', 12],
      'max-params': ['error', 4],
      'max-depth': ['error', 3],
      'no-console': 'error',
      'no-control-regex': 'off',
    },
  },
  {
    files: ['src/core/**/*.ts', 'src/flow/**/*.ts'],
    ignores: support,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The clock is an argument.' },
        { object: 'Math', property: 'random', message: 'Randomness is an argument.' },
      ],
      'no-restricted-syntax': ['error', ...general, ...pure],
    },
  },
  {
    files: ['src/{ui,app,wallet,pages}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: support,
    rules: {
      'max-lines-per-function': 'off',
      complexity: 'off',
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/cli/**/*.ts', 'bench/**', 'tools/**', 'e2e/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['*.config.{ts,js}', '.dependency-cruiser.mjs', 'e2e/playwright.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['tools/**/*.mjs', '*.{js,mjs,ts}', 'bench/**/*.mjs', 'e2e/**/*.mjs', '.dependency-cruiser.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        AbortSignal: 'readonly',
        setInterval: 'readonly',
      },
    },
  },
);
