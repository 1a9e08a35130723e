/** The source as a document without pages. The tree is drawn once; focus and light move over it by attributes alone. */

import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { CellId } from '../../../../core/form.ts';
import type { ViewNode } from '../../../../shared/view.ts';
import { cellAfter } from '../../../model/marks.ts';
import { useSession } from '../../../session/hooks.ts';
import { highlightStyles } from '../../../theme/index.ts';
import { LIGHT } from '../../../theme/tokens.ts';
import flowStyle from './flow.css?inline';
import { drawFlow, type FlowSheet, rangeOf } from './flow-sheet.ts';
import { centreIn, clearFound, focusedIn, type LookProps, paintFound, useCentred } from './look.ts';
import { isSelecting } from './useMark.ts';

interface Props extends LookProps {
  readonly nodes: readonly ViewNode[];
}

const STYLE = new CSSStyleSheet();
STYLE.replaceSync(flowStyle + highlightStyles(LIGHT));

export function FlowLook({ nodes, ...look }: Props) {
  const { scroller, marks, found } = look;
  const { acts, store } = useSession();
  const host = useRef<HTMLDivElement>(null);
  const sheet = useMemo(() => drawFlow(nodes, marks), [nodes, marks]);

  useLayoutEffect(() => {
    if (host.current === null) return undefined;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [STYLE];
    const paper = document.createElement('div');
    paper.className = 'sheet';
    paper.append(sheet.content);
    root.replaceChildren(paper);
    paper.addEventListener('click', ({ target }) => {
      const mark = target instanceof Element ? target.closest('mark') : null;
      const cells = mark && sheet.cellsAt.get(mark);
      if (cells && !isSelecting()) acts.focus(cellAfter(cells, store.get().review?.focus ?? ''));
    });
    return undefined;
  }, [sheet, acts, store]);

  useLayoutEffect(() => {
    const paint = painter(sheet);
    const follow = () => {
      const { review } = store.get();
      if (review) paint(review.focus, review.lit);
    };
    follow();
    return store.subscribe(follow);
  }, [sheet, store]);

  useCentred(
    look,
    { focused: () => focusedIn(host.current?.shadowRoot ?? null), span: (span) => rangeOf(sheet.runs, span) },
    sheet,
  );

  useEffect(() => {
    const frame = scroller.current;
    if (found === null || frame === null) return undefined;
    const ranges = found.spans.map((span) => rangeOf(sheet.runs, span));
    const here = ranges[found.current] ?? null;
    paintFound(ranges, here);
    if (here) centreIn(frame, here);
    return clearFound;
  }, [scroller, sheet, found]);

  return <div ref={host} className="flow" />;
}

/** Moves two attributes from one state to the next, touching only the elements concerned. */
function painter({ byCell }: FlowSheet): (focus: CellId, lit: ReadonlySet<CellId>) => void {
  let focusBefore: CellId = '';
  let litBefore: ReadonlySet<CellId> = new Set();
  const set = (cell: CellId, name: 'focus' | 'lit', on: boolean) => {
    for (const element of byCell.get(cell) ?? []) element.toggleAttribute(`data-${name}`, on);
  };
  return (focus, lit) => {
    if (focus !== focusBefore) {
      set(focusBefore, 'focus', false);
      set(focus, 'focus', true);
      focusBefore = focus;
    }
    if (lit === litBefore) return;
    for (const cell of litBefore) set(cell, 'lit', false);
    for (const cell of lit) set(cell, 'lit', true);
    litBefore = lit;
  };
}
