import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/Input.layer.css';
import './mantine-variables.css';
import './fields.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { cssVariablesResolver, theme } from './theme.ts';

/** Colours of the screen. `contrast` keeps the layout of light. */
export type ThemeName = 'light' | 'dark' | 'contrast';

/**
 * Mantine under our Content-Security-Policy: it injects no style element; its variables stand in
 * mantine-variables.css, which is written from the same theme.
 */
export function Themed({ name, children }: { readonly name: ThemeName; readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      withCssVariables={false}
      withGlobalClasses={false}
      withStaticClasses={false}
      forceColorScheme={name === 'dark' ? 'dark' : 'light'}
    >
      {children}
    </MantineProvider>
  );
}
