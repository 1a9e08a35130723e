/**
 * What is said of money: fees for handling information requests, which no cell of a form holds, and administrative fees,
 * which the form of 2021 does.
 */

import { cellsOf, NO, type Topic, topic, words } from './topic.ts';

const AMOUNT = String.raw`(?<!\d[,. ]?|[.-])(?<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const CHARGE = '(?:收取|收缴|征收|收)(?:了|的|任何)?';
const HANDLING = '(?:政府信息公开|信息公开|政府信息|依申请公开)?(?:信息)?处理费(?:用)?';
const ADMINISTRATIVE = '行政事业性收费';
const BEFORE = '(?:总额|金额|收入|总金额|合计|共计|共|总计)?(?:为|是|:|达)?(?:人民币)?';
/** What may stand between the name of the fee and an amount that is said a clause later. */
const LATER = `(?:收取)?(?:情况)?[,:](?:全年|本年度?|当年)?(?:共)?(?:${CHARGE})?${BEFORE}`;
const YUAN = '元';
const TEN_THOUSAND_YUAN = '万元';

const none = () => [];
const fees = cellsOf('proactive.fees.amount');

export const FEES: readonly Topic[] = [
  topic('feesCollected', '处理费', none, `${CHARGE}${HANDLING}${BEFORE}${AMOUNT}${YUAN}`, { unit: 'yuan' }),
  topic('feesCollected', '处理费', none, `${CHARGE}${HANDLING}${BEFORE}${AMOUNT}${TEN_THOUSAND_YUAN}`, {
    unit: 'tenThousandYuan',
  }),
  // 收取信息处理费情况：全年共收取300元
  topic('feesCollected', '处理费', none, `${HANDLING}${LATER}${AMOUNT}${YUAN}`, { unit: 'yuan' }),
  topic('feesCollected', '处理费', none, `${HANDLING}${LATER}${AMOUNT}${TEN_THOUSAND_YUAN}`, {
    unit: 'tenThousandYuan',
  }),
  topic('feesCollected', '处理费', none, `(?<none>${NO}(?:向申请人)?${CHARGE})${words(8)}${HANDLING}`),
  topic('feesCollected', '处理费', none, `(?<none>${NO})(?:发生|产生)?${CHARGE}${HANDLING}(?:的)?情况`),
  topic('feesCollected', '事业性收费', fees, `${ADMINISTRATIVE}${BEFORE}${AMOUNT}${YUAN}`, { unit: 'yuan' }),
  topic('feesCollected', '事业性收费', fees, `${ADMINISTRATIVE}${BEFORE}${AMOUNT}${TEN_THOUSAND_YUAN}`, {
    unit: 'tenThousandYuan',
  }),
];
