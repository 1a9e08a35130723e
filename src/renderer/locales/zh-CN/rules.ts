/** Chinese words of the rules and their switches. */

import type { FindingVerdict } from '../../../core/checks/finding.ts';
import type { RuleId } from '../../../core/checks/rules.ts';

export const rules = {
  version: (version: number) => `规则集第 ${version} 版`,
  counts: (on: number, off: number) => (off > 0 ? `启用 ${on} 条，停用 ${off} 条` : `${on} 条全部启用`),
  explain: '停用只对当前数据集有效，须写明理由；停用的规则不再计入校验结果，并写入审核工作簿。',
  columns: { rule: '规则', kind: '定性', source: '依据', state: '状态', why: '理由与经手人' },
  /** What a finding under the rule counts as. */
  kind: { fails: '差错', warns: '须核实', undecided: '无法判定', informs: '供参考' } satisfies Record<
    FindingVerdict,
    string
  > as Record<FindingVerdict, string>,
  on: '启用',
  off: '已停用',
  switchOff: '停用',
  switchOn: '启用',
  switchOffOf: (rule: string) => `停用规则：${rule}`,
  switchOnOf: (rule: string) => `启用规则：${rule}`,
  says: {
    'requests.rowTotal': '表三每一行，各类申请人之和等于“总计”。',
    'requests.columnTotal': '表三每一列，办理结果（一）至（六）各项之和等于“（七）总计”。',
    'requests.flow': '表三每一列，本年新收加上年结转，等于办理结果总计加结转下年度。',
    'disputes.total': '表四复议、诉讼各组，四种结果之和等于“总计”。',
    wrongForm: '报告使用所属年度规定的式样：2021 年度起为 2021 年式样，此前为 2019 年式样。',
    tableMissing: '主动公开、依申请公开、复议诉讼三张表均在报告中。',
    notANumber: '每个单元格填写数字。',
    notInteger: '件数为整数。',
    negative: '件数不小于零。',
    statement: '正文中的数量与表中对应单元格之和相等。',
    atLeast:
      '2021 年式样，现行有效件数不小于本年制发件数（制发后当年废止的除外）；2019 年式样，对外公开总数量不小于本年新公开数量。',
    carriedIn: '本年“上年结转”与上年报告的“结转下年度继续办理”逐列相等。',
    inForceChange: '现行有效件数等于上年现行有效件数加本年制发、减本年废止。',
    lastYearItems: '2019 年式样的“上一年项目数量”与上年报告的数量相等。',
    subordinates: '本级数量与各下级单位报告之和逐格相等，并列出缺报的下级单位。',
    sections: '总体情况等六个部分齐全，按规定次序排列。',
    period: '写明的统计期限为当年 1 月 1 日至 12 月 31 日。',
    feesNotStated: '第六部分说明收取信息处理费的情况。',
    feesDiffer: '各处所写的信息处理费金额一致。',
    late: '政府的年度报告在次年 3 月 31 日前公布，部门的在 1 月 31 日前。',
    secondReading: '第二人从原文核读的数字与现在的数字一致。',
    jump: '与上年或同级单位相比，数量变化较大。仅供参考，不作为差错。',
  } satisfies Record<RuleId, string>,
  reasonOff: '停用理由（必填）',
  reasonOn: '重新启用的理由（必填）',
  byAt: (by: string, at: string) => `${by}，${at}`,
};
