import { createTheme, type CSSVariablesResolver, defaultCssVariablesResolver } from '@mantine/core';

const prune = [
  '#faf3f8',
  '#f3e7ef',
  '#e6cfdf',
  '#dca6cc',
  '#c27fb0',
  '#ad6a9b',
  '#9a5687',
  '#7d3d6d',
  '#6a2a5b',
  '#4a0e3d',
] as const;
const gray = [
  '#fffdf9',
  '#f6f2e9',
  '#efe9dd',
  '#ddd5c5',
  '#c4baa6',
  '#958a71',
  '#877d6b',
  '#655d50',
  '#4b453b',
  '#1f1b16',
] as const;
const dark = [
  '#f4efe4',
  '#cfc7b7',
  '#aaa18f',
  '#857c6b',
  '#39352c',
  '#2c2922',
  '#211f1a',
  '#191713',
  '#12110e',
  '#0b0a08',
] as const;

/** Mantine in the clothes of the counter. Its numbers come from ui/theme/tokens.css wherever a variable can say them. */
export const theme = createTheme({
  primaryColor: 'prune',
  colors: { prune, gray, dark },
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  defaultRadius: 'md',
  radius: { sm: '.375rem', md: '.625rem', lg: '.875rem' },
  fontSizes: { xs: '.8125rem', sm: '.875rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  spacing: { xs: '.5rem', sm: '.75rem', md: '1rem', lg: '1.25rem', xl: '2rem' },
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    InputWrapper: {
      classNames: { label: 'field-label', required: 'field-required', description: 'field-hint', error: 'field-error' },
    },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
  },
});

/** Colours that Mantine's own style sheets ask for, answered by our tokens, which follow `data-theme` by themselves. */
const colours = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-error': 'var(--bad-text)',
  '--mantine-color-success': 'var(--ok-text)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--sunk)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-disabled': 'var(--sunk)',
  '--mantine-color-disabled-color': 'var(--ink-2)',
  '--mantine-color-disabled-border': 'var(--rule)',
  '--mantine-color-white': 'var(--sheet)',
  '--mantine-color-gray-4': 'var(--edge)',
  '--mantine-color-dark-4': 'var(--edge)',
  '--mantine-color-dark-6': 'var(--sheet)',
  '--mantine-color-red-6': 'var(--bad-text)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-prune-filled': 'var(--accent)',
  '--mantine-color-prune-filled-hover': 'var(--accent-hover)',
};

/** Palettes of Mantine that no screen of ours names, headings that our own style sheets draw, and unused shadows. */
const unused =
  /-color-(red|pink|grape|violet|indigo|blue|cyan|teal|green|lime|yellow|orange|gray|dark|prune)-|-h\d-|-heading|-primary-color-\d|-light/;

/**
 * The variables of the theme, resolved once: the static style sheet mantine-variables.css is written from them
 * (theme.test.tsx), because the page's Content-Security-Policy forbids the style element Mantine would inject.
 */
export const cssVariablesResolver: CSSVariablesResolver = (merged) => {
  const all = defaultCssVariablesResolver(merged).variables;
  const kept = Object.entries(all).filter(([name]) => !unused.test(name));
  return { variables: { ...Object.fromEntries(kept), ...colours }, light: {}, dark: {} };
};
