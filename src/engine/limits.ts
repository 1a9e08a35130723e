/**
 * How much Gouji takes in one go, in one place: so that a huge, endless or malicious file costs a message and not the
 * machine. Every limit is far above what an office sends in earnest; whoever passes one is told which.
 */

export const MEGABYTE = 1024 * 1024;

export const LIMITS = {
  /** One file, on a disk or in an archive. It is held in memory whole. */
  fileBytes: 50 * MEGABYTE,
  /** An archive on a disk. Only its table of contents is held in memory. */
  archiveBytes: 2048 * MEGABYTE,
  /** What an archive comes to unpacked, archives within it included. */
  unpackedBytes: 2048 * MEGABYTE,
  /** How many times its own size an archive may come to unpacked, once that is more than `unpackedFreely`. */
  unpackedRatio: 100,
  /** What an archive may come to unpacked, whatever its own size. */
  unpackedFreely: 200 * MEGABYTE,
  /** Files in one archive, the entries of archives within it counted apart. */
  archiveEntries: 20_000,
  /** Archives within archives: 1 is an archive, 3 an archive in an archive in an archive. */
  archiveDepth: 3,
  /** What the parts of one office document (a ZIP of XML) come to unpacked. */
  documentBytes: 100 * MEGABYTE,
  /** Cells with something in them, in all sheets of one workbook or in one CSV file. */
  sheetCells: 200_000,
  /** Characters in all cells of one workbook. */
  sheetCharacters: 10_000_000,
  /** Pages of one PDF. */
  pages: 300,
  /** Time to read one file, or to explain one report with the solver, in seconds. */
  fileSeconds: 60,
  /** Time for one program of the solver, in seconds; nearly all take a hundredth of it. */
  solverSeconds: 5,
} as const;
