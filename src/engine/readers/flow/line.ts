/**
 * One paragraph, cell or block of kept lines under construction: its text, and the runs a view shows of it.
 *
 * White space is collapsed as a browser does, across runs; where lines are kept it stays. A run knows its line, and the
 * line learns its place in the text last.
 */

/** A run of text. `line` is null where it is shown but not said; `at` counts from where the line begins. */
export interface Run {
  readonly text: string;
  readonly line: Line | null;
  readonly at: number;
}

const WHITE = /[ \t\n\f\r]+/g;
const INK = /[^ \t\n\f\r]/;
const ONLY_SINGLE_SPACES = /^[^\t\n\f\r ]+(?: [^\t\n\f\r ]+)*$/;

function isWhite(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r' || character === '\f';
}

export class Line {
  text = '';
  /** Where the line begins in the text; `null` where it never got a place. */
  offset: number | null = null;
  /** Whether white space stays as it is. */
  readonly isKept: boolean;
  private gap = false;

  constructor(isKept = false) {
    this.isKept = isKept;
  }

  /** Adds text; `null` where nothing is left of it. */
  add(raw: string, struck: boolean): Run | null {
    return this.isKept ? this.keep(raw, struck) : this.collapse(raw, struck);
  }

  /** What follows is another word. */
  space(): void {
    if (!this.isKept) this.gap = true;
    else if (/\S$/.test(this.text)) this.text += ' ';
  }

  /** What follows is another line, or another word where lines are not kept. */
  break(): void {
    if (!this.isKept) this.gap = true;
    else if (this.text !== '' && !this.text.endsWith('\n')) this.text += '\n';
  }

  /** The place where the line ends, as a run of nothing. */
  end(): Run {
    return { text: '', line: this, at: this.text.length };
  }

  private keep(raw: string, struck: boolean): Run | null {
    return raw === '' ? null : this.run(raw, struck);
  }

  private collapse(raw: string, struck: boolean): Run | null {
    if (!INK.test(raw)) {
      if (raw !== '') this.gap = true;
      return null;
    }
    const leads = this.gap || isWhite(raw[0]);
    this.gap = isWhite(raw[raw.length - 1]);
    const words = ONLY_SINGLE_SPACES.test(raw) ? raw : raw.replace(WHITE, ' ').replace(/^ | $/g, '');
    return this.run(leads && this.text !== '' ? ` ${words}` : words, struck);
  }

  private run(text: string, struck: boolean): Run {
    if (struck) return { text, line: null, at: 0 };
    const run = { text, line: this, at: this.text.length };
    this.text += text;
    return run;
  }
}
