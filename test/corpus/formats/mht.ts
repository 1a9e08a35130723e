/** Reports saved as web archives: a page and what belongs to it as parts of a message. */

import { encode } from '../../support/encode.ts';
import type { FileFormat } from './format.ts';
import { pageOf } from './html.ts';

const WIDTH = 76;

function base64(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString('base64')
      .match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? []
  ).join('\r\n');
}

function quotedPrintable(bytes: Uint8Array): string {
  let line = '';
  const lines: string[] = [];
  for (const byte of bytes) {
    const char = String.fromCharCode(byte);
    if (char === '\n') {
      lines.push(line);
      line = '';
      continue;
    }
    if (char === '\r') continue;
    const piece =
      byte > 126 || byte < 32 || char === '=' ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : char;
    if (line.length + piece.length >= WIDTH) {
      lines.push(`${line}=`);
      line = '';
    }
    line += piece;
  }
  // White space at the end of a line would be lost on the way.
  return [...lines, line].map((each) => each.replace(/ $/, '=20')).join('\r\n');
}

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const mht: FileFormat = {
  styles: ['official', 'word', 'site', 'cut'],
  ruled: () => true,
  ragged: true,
  raised: true,
  spoilings: [],
  make(order) {
    const { chance } = order;
    const [encoding, charset] = chance.pick([
      ['utf-8', 'utf-8'],
      ['gb18030', 'gb2312'],
    ] as const);
    const page = pageOf(order, encoding, charset);
    const way = chance.pick(['quoted-printable', 'base64'] as const);
    const body = way === 'base64' ? base64(page) : quotedPrintable(page);
    // What was not to be had in the wanted encoding says so itself.
    const named = Buffer.from(page).includes('charset=utf-8') ? 'utf-8' : charset;
    const boundary = '----=_NextPart_000_0000_01D92E7C.5A1B3C20';
    const head = chance.oneIn(2) ? 'From: <由 Internet Explorer 保存>' : 'From: <Saved by Blink>';
    const text = `${head}
Subject: =?utf-8?B?${Buffer.from('政府信息公开工作年度报告').toString('base64')}?=
Date: Mon, 30 Jan 2023 09:21:07 +0800
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="${boundary}"

This is a multi-part message in MIME format.

--${boundary}
Content-Type: text/html;
\tcharset="${named}"
Content-Transfer-Encoding: ${way}
Content-Location: http://www.yunling.example/zwgk/nb/index.html

${body}

--${boundary}
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: http://www.yunling.example/images/dot.png

${DOT}

--${boundary}--
`;
    return { bytes: encode(text.replace(/\r?\n/g, '\r\n'), 'utf-8'), extension: chance.pick(['mht', 'mhtml']) };
  },
};
