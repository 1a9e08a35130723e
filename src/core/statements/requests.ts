/** What is said of requests: received, carried over from last year, handled, carried forward to the next. */

import { COUNT, cellsOf, ENDS, EVERYBODY, NO, near, type Things, TOTAL, type Topic, topic, words } from './topic.ts';

const GET = '(?:新收到|新收|新接到|新增|收到并受理|接收并受理|收到|登记受理|受理|接收|接到|收)(?:了|的)?';
const HANDLE =
  '(?:办件|办理答复|答复办理|办结答复|办理并答复|受理并办结|办理完结|办理办结|办理|办结|答复|办复|回复|处理)(?:完毕|完成|完结)?(?:了|的)?';
/** A request for information, by any of its names. */
const REQUEST =
  '(?:(?:政府|政务)?信息(?:依申请)?公开(?:方面)?(?:的)?申请|(?:政府|政务)?信息公开依申请|依申请公开(?:的)?(?:政府|政务)?(?:信息)?(?:的)?(?:申请)?|依法?申请(?:政府)?公开(?:政府)?信息|申请公开(?:政府)?信息|公开申请|依申请)(?:表|书|事项|件|公开)?';
const LAST_YEAR = '(?:上一年度|上年度|上一年|上年|去年|20\\d\\d年度?)';
const NEXT_YEAR = '(?:下一年度|下年度|下一年|下年|次年度?|明年|20\\d\\d年度?)';
const CARRY = '(?:结转|转结|接转|转接|转入|转至)';
/** Paragraphs about requests say so. */
const ABOUT = near('依申请|信息公开申请|公开申请|申请公开', 2);
/** Other things that are received and handled, parts of the whole, and how some of them came or went. */
const OTHER =
  /协助|配合|指导|督促|抽查|检查|审核|评查|转来|转送|移送|复议|诉讼|提案|建议|议案|信访|举报|投诉|咨询|热线|留言|工单|诉求|许可|仲裁|赔偿|补正|撤回|撤销|更正|涉及|关于|类申请|自然人|法人|企业|律师|公民|个人|网络|网上|网站|在线|平台|信函|邮寄|信件|当面|现场|来访|邮件|电子|传真|电话|口头|窗口|互联网|转办|转交/;
/** 受理并答复申请3件 counts what was answered. */
const NOT_RECEIVED = new RegExp(`${OTHER.source}|(?:受理|收到|接收)并(?!受理|登记)`, 'u');
const OTHER_OUTCOME = new RegExp(
  `${OTHER.source}|予|部分|无法|逾期|延期|超期|提前|当场|主动|重复|不再|尚未|未办|正在|结转|转结|继续|下年|事项|案件`,
);
/** 办结3件 is of requests unless something else was named since. */
const BARE: Things = {
  own: /(?<!许可|复议|补贴|赔偿)申请(?!人)|依申请/gu,
  other:
    /复议|诉讼|提案|建议|议案|信访|举报|投诉|咨询|热线|留言|工单|诉求|许可申请|许可|仲裁|赔偿|资金|项目|案件|会商|来电|来访|邮件/gu,
};
const CARRIED = /复议|诉讼|提案|建议|信访|举报|投诉|资金|项目|指标|自然人|法人/;

const received = cellsOf('requests.newReceived.total');
const carriedIn = cellsOf('requests.carriedIn.total');
const handled = cellsOf('requests.total.total');
const carriedOut = cellsOf('requests.carriedOut.total');

export const REQUESTS: readonly Topic[] = [
  // 新收政府信息公开申请74件
  topic('requestsReceived', '申请', received, `${GET}(?:${EVERYBODY})?${words(14)}${REQUEST}${TOTAL}${COUNT}`, {
    unless: NOT_RECEIVED,
  }),
  // 收到申请74件, where the paragraph is about requests
  topic('requestsReceived', '申请', received, `${GET}(?:各类|的)?申请${TOTAL}${COUNT}`, {
    about: ABOUT,
    unless: OTHER,
  }),
  // 依申请公开方面，收到74件
  topic('requestsReceived', '收到', received, `收到(?:了)?${TOTAL}${COUNT}(?=$|[,、)])`, {
    about: ABOUT,
    unless: OTHER,
    after: BARE,
  }),
  // 收到41件依申请公开
  topic('requestsReceived', '申请', received, `${GET}${words(4)}${COUNT}(?:的)?${REQUEST}`, { unless: OTHER }),
  // 政府信息公开申请新增5件, 依申请公开件数：新收5件
  topic(
    'requestsReceived',
    '申请',
    received,
    `${REQUEST}(?:件数|数量|数|情况)?:?(?:共|共计|总共)?(?:新收|新增|收件|受理|收到|接收|登记)${TOTAL}${COUNT}`,
    { unless: OTHER },
  ),
  // 其中本年新收5件
  topic(
    'requestsReceived',
    '新收',
    received,
    `(?:本年|当年|全年|年内|本年度|其中)?新收(?:到)?(?:申请)?${TOTAL}${COUNT}`,
    {
      about: ABOUT,
      unless: OTHER,
      after: BARE,
      isPart: true,
    },
  ),
  topic('requestsReceived', '申请', received, `(?<none>${NO}${GET})(?:${EVERYBODY})?${words(12)}${REQUEST}${ENDS}`, {
    unless: OTHER,
  }),
  topic(
    'requestsReceived',
    '申请',
    received,
    `(?<none>${NO}${GET})(?:${EVERYBODY})?(?:要求|申请)?公开(?:政府|相关)?信息的申请${ENDS}`,
    { unless: OTHER },
  ),
  topic(
    'requestsReceived',
    '申请',
    received,
    `(?<none>${NO}${GET})(?:过)?(?:任何|相关|有关|此类)(?:单位|个人|方面)?(?:的)?申请${ENDS}`,
    { about: ABOUT, unless: OTHER },
  ),
  // 全年无政府信息公开申请, 未发生依申请公开事项
  topic(
    'requestsReceived',
    '申请',
    received,
    `(?<none>${NO}(?:发生|出现|产生|存在|涉及)?)(?:任何)?${REQUEST}(?:的)?(?:情况|情形)?${ENDS}`,
    { unless: OTHER },
  ),
  topic(
    'requestsReceived',
    '申请',
    received,
    `(?<none>${NO})${EVERYBODY}(?:向[^,。]{1,10}?)?(?:提出)?${REQUEST}${ENDS}`,
    {
      unless: OTHER,
    },
  ),
  topic('requestsReceived', '申请', received, `${REQUEST}(?:数量|件数|总数|数|量)?(?:为|是)(?<none>零|0)${ENDS}`, {
    unless: OTHER,
  }),
  // 上年结转2件
  topic('requestsCarriedOver', '转', carriedIn, `${LAST_YEAR}${words(14)}${CARRY}${words(12)}${COUNT}`, {
    about: ABOUT,
    unless: CARRIED,
    years: [-1, 0],
    after: BARE,
    isPart: true,
  }),
  // 结转上年2件
  topic('requestsCarriedOver', '转', carriedIn, `${CARRY}(?:自)?${LAST_YEAR}${words(12)}${COUNT}`, {
    about: ABOUT,
    unless: CARRIED,
    years: [-1, 0],
    after: BARE,
    isPart: true,
  }),
  topic(
    'requestsCarriedOver',
    '转',
    carriedIn,
    `(?<none>${NO})${LAST_YEAR}${CARRY}(?:的)?(?:${REQUEST}|申请)?${ENDS}`,
    {
      about: ABOUT,
      years: [-1, 0],
    },
  ),
  // 办理75件
  topic('requestsHandled', '申请', handled, `${HANDLE}${words(14)}${REQUEST}${TOTAL}${COUNT}`, {
    unless: OTHER_OUTCOME,
  }),
  topic('requestsHandled', '', handled, `${HANDLE}(?:申请人|申请)?${TOTAL}${COUNT}`, {
    about: ABOUT,
    unless: OTHER_OUTCOME,
    after: BARE,
  }),
  // 结转下年度1件
  topic('requestsCarriedForward', '转', carriedOut, `${CARRY}(?:至|到|入)?${NEXT_YEAR}${words(12)}${COUNT}`, {
    about: ABOUT,
    unless: CARRIED,
    years: [0, 1],
    after: BARE,
  }),
  // 1件结转下年度
  topic(
    'requestsCarriedForward',
    '转',
    carriedOut,
    `${COUNT}(?:申请)?(?:尚在办理|正在办理|尚未办结|未办结)?${CARRY}(?:至|到|入)?${NEXT_YEAR}(?:度)?(?:继续)?(?:办理|答复)?(?=$|[,、)])`,
    { about: ABOUT, unless: CARRIED, years: [0, 1], after: BARE },
  ),
  topic(
    'requestsCarriedForward',
    '转',
    carriedOut,
    `(?<none>${NO})${CARRY}(?:至|到|入)?${NEXT_YEAR}${words(8)}${ENDS}`,
    {
      about: ABOUT,
      years: [0, 1],
    },
  ),
];
