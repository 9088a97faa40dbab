import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { cssVariablesResolver, theme } from './theme.ts';

it('has a static style sheet that says what the theme says (rewrite it with vitest -u)', async () => {
  const { variables } = cssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
  const declarations = Object.entries(variables).map(([name, value]) => `${name}: ${value};`);
  const head = '/* Written from theme.ts by theme.test.tsx. */';
  const css = await format(`${head}\n:root {\n${declarations.join('\n')}\n}`, {
    parser: 'css',
    singleQuote: true,
    printWidth: 120,
  });
  await expect(css).toMatchFileSnapshot('./mantine-variables.css');
});
