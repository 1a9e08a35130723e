/** antd and AG Grid dressed from the tokens. Nothing here names a colour of its own. */

import { type Theme, themeQuartz } from 'ag-grid-community';
import { theme as antdThemes, type ThemeConfig } from 'antd';
import { cssVariables, FONT, LIGHT, type Scheme, TOKENS, type Tokens } from './tokens.ts';

/** Puts the tokens of a scheme where the style sheets look for them. */
export function applyScheme(page: Document, scheme: Scheme): void {
  const { style } = page.documentElement;
  for (const [name, value] of Object.entries(cssVariables(TOKENS[scheme]))) style.setProperty(name, value);
  style.setProperty('color-scheme', scheme);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightStyles(TOKENS[scheme]) + PAPER);
  page.adoptedStyleSheets = [sheet];
}

/**
 * Somebody else's document is shown as it is printed, in any scheme: `.paper` and whatever is in it wears the light
 * tokens. A document's own colours were chosen for white paper.
 */
const PAPER = `.paper { ${Object.entries(cssVariables(LIGHT))
  .map(([name, value]) => `${name}: ${value};`)
  .join(' ')} color-scheme: light; background: var(--paper); }`;

/**
 * How text that was searched for is painted, for the page and for every shadow root in it. Highlights do not see
 * variables in every browser this runs in, so they get their colours outright.
 */
export function highlightStyles(tokens: Tokens): string {
  return `::highlight(found) { background-color: ${tokens.found}; }
    ::highlight(found-here) { background-color: ${tokens.accent}; color: ${tokens.onAccent}; }`;
}

export function antdTheme(scheme: Scheme): ThemeConfig {
  const tokens: Tokens = TOKENS[scheme];
  const flat = { defaultShadow: 'none', primaryShadow: 'none', dangerShadow: 'none' };
  return {
    algorithm: scheme === 'dark' ? antdThemes.darkAlgorithm : antdThemes.defaultAlgorithm,
    token: {
      colorPrimary: tokens.accent,
      colorPrimaryHover: tokens.accentStrong,
      colorPrimaryActive: tokens.accentStrong,
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
      colorTextDescription: tokens.inkFaint,
      colorTextDisabled: tokens.inkFaint,
      colorTextLightSolid: tokens.onAccent,
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
  // Boxes and bars are the browser's; they follow the scheme of the page.
  browserColorScheme: 'inherit',
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

/** Lists of things; their rows are as high as the person's choice of density says (base.css). */
export const gridTheme: Theme = themeQuartz.withParams({ ...PARAMS, rowHeight: 'var(--list-row)' });

/** The official tables: every line drawn, as they are printed. */
export const formGridTheme: Theme = themeQuartz.withParams({
  ...PARAMS,
  columnBorder: { color: 'var(--line)' },
  cellHorizontalPadding: 0,
  autoHeightMinBodyHeight: 0,
  wrapperBorder: { color: 'var(--line-strong)' },
});
