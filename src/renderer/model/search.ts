/** Searching the lists by words: full-width is as half-width and a capital as a small letter, and every word must be there. */

/** A text as it is searched. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The words of a query, as they are searched for. */
export const wordsIn = (query: string): string[] => plain(query).split(/\s+/).filter(Boolean);

/** Whether a text, as `plain` gives it, has every word. No words are in every text. */
export const hasWords = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));
