/** What requests are made of: the schemas of the arguments that occur in several of them. */

import { z } from 'zod';
import { READING_KINDS } from '../../core/reading.ts';

/** No system has a path with a NUL in it; Node throws at one as at a bug. */
export const path = z
  .string()
  .min(1)
  .refine((text) => !text.includes('\0'), 'NUL in a path');
export const report = z.number().int().positive();
export const by = z.string().trim().min(1).max(80);
export const reason = z.string().trim().max(2000).nullable();
/** Names what belongs together of an act over many reports; one number for all of it, greater than any before. */
export const batch = z.number().int().positive().optional();
export const unit = z.number().int().positive();
export const unitName = z.string().trim().min(1).max(200);
export const nothing = z.strictObject({});

export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
export const cellValue = z.strictObject({
  kind: z.enum(READING_KINDS),
  value: decimal.nullable(),
  raw: z.string().max(1000),
});
/** `from` is what the reviewer saw; if the cell has changed since, the edit is refused with `VALUE_STALE`. */
export const edit = z.strictObject({ cell: z.string().max(100), from: cellValue, to: cellValue });

export const answers = <T>() => z.custom<T>();
