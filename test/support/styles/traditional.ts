/** Reports as a mirror site republishes them: Traditional characters, pinyin in brackets behind some of them. */

import { Converter } from 'opencc-js';

const PINYIN: Readonly<Record<string, string>> = {
  報: 'bào',
  據: 'jù',
  務: 'wù',
  號: 'hào',
  簡: 'jiǎn',
  關: 'guān',
  實: 'shí',
  際: 'jì',
  動: 'dòng',
  請: 'qǐng',
  復: 'fù',
  議: 'yì',
  項: 'xiàng',
  數: 'shù',
  個: 'gè',
  時: 'shí',
  會: 'huì',
  單: 'dān',
  總: 'zǒng',
  計: 'jì',
  機: 'jī',
  構: 'gòu',
  業: 'yè',
  無: 'wú',
  結: 'jié',
  轉: 'zhuǎn',
  類: 'lèi',
  現: 'xiàn',
  處: 'chǔ',
  規: 'guī',
};

const convert = Converter({ from: 'cn', to: 'tw' });

/** The text in Traditional characters. */
export function traditional(text: string): string {
  return convert(text);
}

/** Traditional text with the pinyin that some converters leave behind: 報(bào)告. */
export function withPinyin(text: string): string {
  return [...convert(text)].map((char) => (char in PINYIN ? `${char}(${PINYIN[char]})` : char)).join('');
}
