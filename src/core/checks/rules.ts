/**
 * Every rule by its name: what a dataset can switch off, and what a finding belongs to.
 *
 * Equations are one rule per family, everything else one per kind of finding. `document` and `article` name the source of
 * the rule as a person would cite it, `null` where it has none; `verdict` is the gravest a finding under it can be.
 */

import type { Finding, FindingKind, FindingVerdict } from './finding.ts';

/** A family of equations, or a kind of finding. */
export type RuleId =
  | 'requests.rowTotal'
  | 'requests.columnTotal'
  | 'requests.flow'
  | 'disputes.total'
  | Exclude<FindingKind, 'equation'>;

export interface Rule {
  readonly id: RuleId;
  readonly verdict: FindingVerdict;
  readonly document: string | null;
  readonly article: string | null;
}

const REGULATIONS = '政府信息公开条例（国务院令第711号）';
const FORM_2021 = '国办公开办函〔2021〕30号';
const FORM_2019 = '国办公开办函〔2019〕60号';
const FORMS = `${FORM_2021}、${FORM_2019}`;
const FEES = '政府信息公开信息处理费管理办法（国办函〔2020〕109号）';
/** No law asks for it: what the office that reviews wants of itself. */
const OFFICE = '复核机关内部规定';

function rule(id: RuleId, verdict: FindingVerdict, document: string | null, article: string | null): Rule {
  return { id, verdict, document, article };
}

/** In the order a person wants to see them. */
export const RULES: readonly Rule[] = [
  rule('requests.rowTotal', 'fails', FORMS, '表三“总计”列'),
  rule('requests.columnTotal', 'fails', FORMS, '表三“（七）总计”行'),
  rule('requests.flow', 'fails', FORMS, '表三注：第一项加第二项之和，等于第三项加第四项之和'),
  rule('disputes.total', 'fails', FORMS, '表四“总计”列'),
  rule('wrongForm', 'fails', FORMS, '印发通知'),
  rule('tableMissing', 'fails', FORMS, '表二、表三、表四'),
  rule('notANumber', 'fails', FORMS, '各表列标题'),
  rule('notInteger', 'fails', FORMS, '各表列标题'),
  rule('negative', 'fails', FORMS, '各表列标题'),
  rule('statement', 'fails', REGULATIONS, '第五十条'),
  rule('atLeast', 'fails', FORMS, '表二列标题'),
  rule('carriedIn', 'fails', FORMS, '表三第二项、第四项'),
  rule('inForceChange', 'warns', FORM_2021, '表二“现行有效件数”'),
  rule('lastYearItems', 'fails', FORM_2019, '表二“上一年项目数量”“本年增/减”'),
  rule('subordinates', 'fails', REGULATIONS, '第四十九条'),
  rule('sections', 'fails', REGULATIONS, '第五十条'),
  rule('period', 'fails', REGULATIONS, '第四十九条'),
  rule('feesNotStated', 'fails', FEES, '自2021年1月1日起施行'),
  rule('feesDiffer', 'fails', FEES, '自2021年1月1日起施行'),
  rule('late', 'fails', REGULATIONS, '第四十九条'),
  rule('secondReading', 'fails', OFFICE, '第二人核读'),
  rule('jump', 'informs', null, null),
];

/** The rule a finding comes from. Example: `requests.rowTotal.granted` comes from `requests.rowTotal`. */
export function ruleOf(finding: Finding): RuleId {
  return finding.kind === 'equation' ? (finding.result.equation.family.id as RuleId) : finding.kind;
}
