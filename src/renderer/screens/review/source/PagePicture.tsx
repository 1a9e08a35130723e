/**
 * The picture of one page. Pictures are asked for one after the other, and one that is no longer wanted by then is not
 * asked for at all: fast scrolling through a long document costs nothing. What leaves the screen leaves the memory.
 */

import { useEffect, useRef, useState } from 'react';
import type { FailureData } from '../../../../shared/failure.ts';
import type { PageImage, PagesView } from '../../../../shared/view.ts';
import { useFileFailureText, useWords } from '../../../locales/hooks.ts';
import { pictureScale } from '../../../model/pages.ts';
import { useActs } from '../../../session/hooks.ts';

interface Props {
  readonly report: number;
  readonly page: number;
  readonly size: PagesView['pages'][number];
  /** Pixels of the page per point. */
  readonly scale: number;
}

/** The end of the line of pictures that were asked for. */
let line: Promise<unknown> = Promise.resolve();
/** A window being resized or a zoom being stepped through asks for one picture, not for one a step. */
const PAUSE = 120;

export function PagePicture({ report, page, size, scale }: Props) {
  const words = useWords();
  const failureText = useFileFailureText();
  const { pageOf } = useActs();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef(false);
  const [failure, setFailure] = useState<FailureData | null>(null);
  const wanted = pictureScale(size, scale, window.devicePixelRatio);

  useEffect(() => {
    let gone = false;
    const ask = async () => {
      if (gone) return;
      const answer = await pageOf(report, page, wanted);
      if (gone) return;
      if (answer.ok && canvas.current) draw(canvas.current, answer.value);
      drawn.current = answer.ok;
      setFailure(answer.ok ? null : answer.failure);
    };
    const timer = setTimeout(
      () => {
        line = line.then(ask);
      },
      drawn.current ? PAUSE : 0,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [pageOf, report, page, wanted]);

  return (
    <>
      <canvas ref={canvas} role="img" aria-label={words.source.page(page + 1)} />
      {failure ? <p className="page-failure">{words.source.noPage(page + 1, failureText(failure))}</p> : null}
    </>
  );
}

function draw(canvas: HTMLCanvasElement, { width, height, pixels }: PageImage): void {
  canvas.width = width;
  canvas.height = height;
  const image = new ImageData(width, height);
  image.data.set(pixels);
  canvas.getContext('2d', { alpha: false })?.putImageData(image, 0, 0);
}
