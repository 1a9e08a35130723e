/** The choices there are of how the app looks. Apart from the contract, so that the page need not load its schemas. */

export const COLOUR_SCHEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['standard', 'compact'] as const;
export const FONT_SIZES = [12, 13, 14, 16, 18] as const;
/** The size everything is drawn for; at another one the whole window grows or shrinks with it. */
export const PLAIN_SIZE = 13;
