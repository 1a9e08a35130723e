/** The fields beside the table of units that its columns lead to, by the id of the element that takes keys. */

export const FIELDS = {
  name: 'unit-name',
  level: 'unit-level',
  parent: 'unit-parent',
  aliases: 'unit-aliases',
} as const;

export function focusField(field: keyof typeof FIELDS): void {
  const element = document.getElementById(FIELDS[field]);
  element?.focus();
  if (element instanceof HTMLInputElement) element.select();
}
