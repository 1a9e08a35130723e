/**
 * What both editions print alike: the columns of table 三 and the whole of table 四, and the equations over them.
 *
 * The texts are the official labels, to the letter; a label's path runs from the outermost merged cell to the leaf.
 */

import type { EquationFamily, FormColumn, FormRow, FormTable, NumberKind } from '../form.ts';

/** A column under no merged heading. */
export function column(id: string, label: string, kind: NumberKind = 'count'): FormColumn {
  return { id, path: [label], kind };
}

/** A row with the merged labels that stand to its left. */
export function row(id: string, ...path: string[]): FormRow {
  return { id, path };
}

const ORGANISATION = '法人或其他组织';

const organisation = (id: string, label: string): FormColumn => ({ id, path: [ORGANISATION, label], kind: 'count' });

export const APPLICANTS: readonly FormColumn[] = [
  column('natural', '自然人'),
  organisation('enterprise', '商业企业'),
  organisation('research', '科研机构'),
  organisation('publicWelfare', '社会公益组织'),
  organisation('legalService', '法律服务机构'),
  organisation('otherOrg', '其他'),
  column('total', '总计'),
];

export const OUTCOME = '三、本年度办理结果';

/** The outcomes both editions print before 其他处理, in order. */
export const OUTCOMES: readonly FormRow[] = [
  row('granted', OUTCOME, '(一)予以公开'),
  row('partial', OUTCOME, '(二)部分公开(区分处理的,只计这一情形,不计其他情形)'),
  row('refused.stateSecret', OUTCOME, '(三)不予公开', '1.属于国家秘密'),
  row('refused.otherLaw', OUTCOME, '(三)不予公开', '2.其他法律行政法规禁止公开'),
  row('refused.security', OUTCOME, '(三)不予公开', '3.危及“三安全一稳定”'),
  row('refused.thirdParty', OUTCOME, '(三)不予公开', '4.保护第三方合法权益'),
  row('refused.internalAffairs', OUTCOME, '(三)不予公开', '5.属于三类内部事务信息'),
  row('refused.processInfo', OUTCOME, '(三)不予公开', '6.属于四类过程性信息'),
  row('refused.enforcementFile', OUTCOME, '(三)不予公开', '7.属于行政执法案卷'),
  row('refused.adminQuery', OUTCOME, '(三)不予公开', '8.属于行政查询事项'),
  row('unavailable.notHeld', OUTCOME, '(四)无法提供', '1.本机关不掌握相关政府信息'),
  row('unavailable.needsCreation', OUTCOME, '(四)无法提供', '2.没有现成信息需要另行制作'),
  row('unavailable.unclear', OUTCOME, '(四)无法提供', '3.补正后申请内容仍不明确'),
  row('rejected.petition', OUTCOME, '(五)不予处理', '1.信访举报投诉类申请'),
  row('rejected.duplicate', OUTCOME, '(五)不予处理', '2.重复申请'),
  row('rejected.publication', OUTCOME, '(五)不予处理', '3.要求提供公开出版物'),
  row('rejected.excessive', OUTCOME, '(五)不予处理', '4.无正当理由大量反复申请'),
  row('rejected.reissue', OUTCOME, '(五)不予处理', '5.要求行政机关确认或重新出具已获取信息'),
];

/** Table 三 around the edition's own outcomes. */
export function requests(outcomes: readonly FormRow[]): FormTable {
  return {
    id: 'requests',
    section: '三、收到和处理政府信息公开申请情况',
    note: '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)',
    layout: 'rows',
    blocks: [
      {
        article: null,
        columns: APPLICANTS,
        rows: [
          row('newReceived', '一、本年新收政府信息公开申请数量'),
          row('carriedIn', '二、上年结转政府信息公开申请数量'),
          ...outcomes,
          row('total', OUTCOME, '(七)总计'),
          row('carriedOut', '四、结转下年度继续办理'),
        ],
      },
    ],
  };
}

/** Table 四: three groups of five, printed as one line of fifteen numbers. */
export const DISPUTES: FormTable = {
  id: 'disputes',
  section: '四、政府信息公开行政复议、行政诉讼情况',
  note: null,
  layout: 'line',
  blocks: [
    {
      article: null,
      rows: [
        row('reconsideration', '行政复议'),
        row('litigationDirect', '行政诉讼', '未经复议直接起诉'),
        row('litigationAfter', '行政诉讼', '复议后起诉'),
      ],
      columns: [
        column('upheld', '结果维持'),
        column('corrected', '结果纠正'),
        column('otherResult', '其他结果'),
        column('pending', '尚未审结'),
        column('total', '总计'),
      ],
    },
  ],
};

/** The equations of tables 三 and 四, given the edition's outcomes. */
export function equations(outcomes: readonly FormRow[]): EquationFamily[] {
  const applicants = APPLICANTS.map((each) => each.id).filter((id) => id !== 'total');
  const parts = outcomes.map((each) => each.id);
  return [
    { id: 'requests.rowTotal', table: 'requests', forEvery: 'row', left: ['total'], right: applicants },
    { id: 'requests.columnTotal', table: 'requests', forEvery: 'column', left: ['total'], right: parts },
    {
      id: 'requests.flow',
      table: 'requests',
      forEvery: 'column',
      left: ['newReceived', 'carriedIn'],
      right: ['total', 'carriedOut'],
    },
    {
      id: 'disputes.total',
      table: 'disputes',
      forEvery: 'row',
      left: ['total'],
      right: ['upheld', 'corrected', 'otherResult', 'pending'],
    },
  ];
}
