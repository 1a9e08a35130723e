/** Names in quotation marks. Labels of the form have marks of their own, and marks within marks are single ones. */

/** Example: `3.危及“三安全一稳定”` → `“3.危及‘三安全一稳定’”`. */
export function quote(name: string): string {
  return `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
