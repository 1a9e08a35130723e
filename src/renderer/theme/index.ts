/** antd and AG Grid dressed from the tokens. Nothing here names a colour of its own. */

import { type Theme, themeQuartz } from 'ag-grid-community';
import type { ThemeConfig } from 'antd';
import { cssVariables, FONT, type Tokens } from './tokens.ts';

/** Puts the tokens where the style sheets look for them. */
export function applyTokens(page: Document, tokens: Tokens): void {
  const { style } = page.documentElement;
  for (const [name, value] of Object.entries(cssVariables(tokens))) style.setProperty(name, value);
  const highlights = new CSSStyleSheet();
  highlights.replaceSync(highlightStyles(tokens));
  page.adoptedStyleSheets = [highlights];
}

/**
 * How text that was searched for is painted, for the page and for every shadow root in it. Highlights do not see
 * variables in every browser this runs in, so they get their colours outright.
 */
export function highlightStyles(tokens: Tokens): string {
  return `::highlight(found) { background-color: ${tokens.found}; }
    ::highlight(found-here) { background-color: ${tokens.accent}; color: ${tokens.onAccent}; }`;
}

export function antdTheme(tokens: Tokens): ThemeConfig {
  const flat = { defaultShadow: 'none', primaryShadow: 'none', dangerShadow: 'none' };
  return {
    token: {
      colorPrimary: tokens.accent,
      colorInfo: tokens.accent,
      colorLink: tokens.accent,
      colorError: tokens.fail,
      colorWarning: tokens.doubt,
      colorSuccess: tokens.holds,
      colorTextBase: tokens.ink,
      colorBgBase: tokens.paper,
      colorBgElevated: tokens.raised,
      colorBorder: tokens.lineStrong,
      colorBorderSecondary: tokens.line,
      colorBgMask: tokens.shade,
      colorTextPlaceholder: tokens.inkFaint,
      fontFamily: FONT,
      fontSize: 13,
      borderRadius: 4,
      controlHeight: 28,
      controlHeightSM: 24,
      motion: false,
    },
    components: { Button: { ...flat, contentFontSizeSM: 13 }, Modal: { titleFontSize: 14 } },
  };
}

/** Made of variables, so that one theme serves every set of tokens. */
const PARAMS = {
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--paper)',
  foregroundColor: 'var(--ink)',
  headerBackgroundColor: 'var(--ground)',
  headerTextColor: 'var(--ink-soft)',
  headerFontWeight: 500,
  headerFontSize: 'var(--grid-font, 13px)',
  fontFamily: 'inherit',
  fontSize: 'var(--grid-font, 13px)',
  borderColor: 'var(--line)',
  rowBorder: { color: 'var(--line)' },
  headerRowBorder: { color: 'var(--line-strong)' },
  rowHoverColor: 'var(--ground)',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  borderRadius: 0,
  spacing: 4,
  cellHorizontalPadding: 8,
  focusShadow: 'none',
} as const;

/** Lists of things. */
export const gridTheme: Theme = themeQuartz.withParams(PARAMS);

/** The official tables: every line drawn, as they are printed. */
export const formGridTheme: Theme = themeQuartz.withParams({
  ...PARAMS,
  columnBorder: { color: 'var(--line)' },
  cellHorizontalPadding: 0,
  autoHeightMinBodyHeight: 0,
  wrapperBorder: { color: 'var(--line-strong)' },
});
