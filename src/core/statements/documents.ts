/** What is said of normative documents and rules: how many were issued, how many are in force. */

import type { Form } from '../form.ts';
import { COUNT, cellsOf, ENDS, NO, type Topic, topic, words } from './topic.ts';

const ISSUE =
  '(?:新制定|新制发|新出台|制定出台|制定印发|制定并印发|制发|印发|出台|制定|新制作|制作)(?:[、并和](?:公开|公布|发布))?(?:了|的)?';
const DOCUMENT = '(?:行政)?规范性文件';
const TOTAL = '(?:总件数|件数|总数|数量)?(?:共计|共有|共|总计|合计)?(?:为|是|有|达)?';
/** Documents made public, cleaned up or drafted are not documents issued. */
const OTHER = /清理|废止|失效|修订|修改|备案|审查|审核|合法性|起草|解读|拟|征求|管理办法|制度的/;

const issued = (row: string) => (form: Form) =>
  form.id === '2019' ? [`proactive.${row}.created`] : [`proactive.${row}.issued`];
const inForce = cellsOf('proactive.normative.inForce');

export const DOCUMENTS: readonly Topic[] = [
  topic('rulesIssued', '规范性文件', issued('normative'), `${ISSUE}${words(10)}${DOCUMENT}${TOTAL}${COUNT}`, {
    unless: OTHER,
  }),
  topic('rulesIssued', '规范性文件', issued('normative'), `${ISSUE}${words(4)}${COUNT}(?:的)?${DOCUMENT}`, {
    unless: OTHER,
  }),
  // 行政规范性文件本年制发5件
  topic(
    'rulesIssued',
    '规范性文件',
    issued('normative'),
    `${DOCUMENT}(?:本年度?|全年|年内|当年)?(?:共)?(?:新)?(?:制发|印发|出台|制定|制作)${TOTAL}${COUNT}`,
    { unless: OTHER },
  ),
  // 现行有效规范性文件87件，年内新制发5件
  topic('rulesIssued', '制发', issued('normative'), `(?:新)?制发(?:了)?${TOTAL}${COUNT}(?!(?:的)?\\p{Script=Han})`, {
    about: /规范性文件[^。;]*$/u,
    unless: OTHER,
    isPart: true,
  }),
  topic(
    'rulesIssued',
    '规范性文件',
    issued('normative'),
    `(?<none>${NO}(?:新)?${ISSUE})${words(8)}${DOCUMENT}${ENDS}`,
    {
      unless: OTHER,
    },
  ),
  topic('rulesInForce', '现行有效', inForce, `现行有效(?:的)?${words(4)}${DOCUMENT}${TOTAL}${COUNT}`),
  topic('rulesInForce', '现行有效', inForce, `${DOCUMENT}${words(6)}现行有效(?:的)?${TOTAL}${COUNT}`),
  topic('rulesInForce', '现行有效', inForce, `现行有效(?:的)?${TOTAL}${COUNT}`, { about: /规范性文件[^。;]*$/ }),
];
