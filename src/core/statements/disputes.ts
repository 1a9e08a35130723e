/** What is said of administrative reconsiderations and lawsuits over disclosure. */

import { COUNT, cellsOf, ENDS, NO, near, TIMES, TOTAL, type Topic, topic, words } from './topic.ts';

/** An office of justice handles other people's cases: only those over disclosure, and against the unit, count. */
const ABOUT = new RegExp(
  `${near('信息公开(?!网|平台|栏|专栏|工作)|因[^,。;]{0,6}信息公开工作', 0).source}|${near('依申请|公开申请|申请公开', 1).source}`,
  'u',
);
const OTHERS_CASES =
  /办理|办结|审理|受理|审结|应诉|出庭|结案|调解|代理|公布|裁判|文书|决定书|维持|纠正|纠错|败诉|胜诉|驳回|撤回|尚未|未审|正在/;

const reconsidered = cellsOf('disputes.reconsideration.total');
const sued = cellsOf('disputes.litigationDirect.total', 'disputes.litigationAfter.total');
const suedDirectly = cellsOf('disputes.litigationDirect.total');
const suedAfter = cellsOf('disputes.litigationAfter.total');

const RECONSIDERATION = '(?<!行政)(?:行政)?复议(?:案件|申请|案)?';
const LAWSUIT = '(?<!行政)(?:行政)?诉讼(?:案件|案)?';
const ARISE = '(?:发生|引发|引起|产生|被提起|提起|被申请|涉及|收到|出现|存在|因)?';
const BOTH_NONE = `${RECONSIDERATION}(?:[、和及与或]|以及)(?:被)?(?:提起)?${LAWSUIT}(?:数量|件数|数|情况)?(?:均|都)?(?:为|是)(?<none>0|零)(?:件|起|宗)?(?=$|[,、)])`;
const rules = { about: ABOUT, unless: OTHERS_CASES };

export const DISPUTES: readonly Topic[] = [
  topic(
    'reconsiderations',
    '复议',
    reconsidered,
    `(?<!诉讼[、和及与或])${RECONSIDERATION}(?:的)?${TOTAL}${TIMES}(?!${RECONSIDERATION}|${LAWSUIT})`,
    rules,
  ),
  topic(
    'reconsiderations',
    '复议',
    reconsidered,
    `${COUNT}(?:的)?(?:(?:因|涉及|涉)?(?:政府)?信息公开(?:类|的)?)?行政复议(?!后|决定|维持|结果)`,
    rules,
  ),
  topic(
    'litigations',
    '诉讼',
    sued,
    `(?<!复议(?:案件|申请|案)?(?:以及|[、和及与或]))(?<!后|直接)(?:提起)?${LAWSUIT}(?:的)?${TOTAL}${TIMES}(?!${LAWSUIT})`,
    {
      ...rules,
      unless: new RegExp(`${OTHERS_CASES.source}|复议后|未经复议|直接`),
    },
  ),
  topic(
    'litigations',
    '诉讼',
    sued,
    `${COUNT}(?:的)?(?:(?:因|涉及|涉)?(?:政府)?信息公开(?:类|的)?)?行政诉讼(?!判|结)`,
    rules,
  ),
  topic(
    'litigations',
    '复议',
    suedDirectly,
    `(?:未经(?:行政)?复议)?直接(?:起诉|(?:提起)?(?:行政)?诉讼)(?:的)?(?:案件)?${TOTAL}${COUNT}`,
    {
      about: ABOUT,
      isPart: true,
    },
  ),
  topic('litigations', '复议', suedAfter, `复议后(?:起诉|(?:提起)?(?:行政)?诉讼)(?:的)?(?:案件)?${TOTAL}${COUNT}`, {
    about: ABOUT,
    isPart: true,
  }),
  // 行政复议、行政诉讼均为0件
  topic('reconsiderations', '复议', reconsidered, BOTH_NONE, rules),
  topic('litigations', '复议', sued, BOTH_NONE, rules),
  topic('reconsiderations', '复议', reconsidered, `(?<none>${NO}${ARISE})${words(24)}${RECONSIDERATION}${ENDS}`, rules),
  topic(
    'litigations',
    '诉讼',
    sued,
    `(?<none>${NO}${ARISE})${words(24)}(?:${RECONSIDERATION}(?:[、和及与或]|以及|及)?)?(?:被?提起)?${LAWSUIT}${ENDS}`,
    rules,
  ),
];
