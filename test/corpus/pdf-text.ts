/** How wide text is in the font of our PDFs, and where its lines break. */

/** How wide a text is at a size. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((width, each) => width + (each.charCodeAt(0) < 0x7f ? size / 2 : size), 0);
}

/** Breaks a text into lines; a number is never broken. */
export function wrapped(text: string, room: number, size: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  let left = room - indent;
  for (const piece of text.match(/[\p{Nd}\p{Script=Latin}.+-]+|[\s\S]/gu) ?? []) {
    const width = textWidth(piece, size);
    if (line !== '' && width > left + 0.01) {
      lines.push(line);
      line = '';
      left = room;
    }
    line += piece;
    left -= width;
  }
  return line === '' ? lines : [...lines, line];
}
