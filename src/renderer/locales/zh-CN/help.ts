/** Chinese words of the help panel. */

import type { MarkName } from '../../components/help/marks.ts';
import type { KeyName } from '../../model/keys.ts';

export const help = {
  title: '使用说明',
  tour: '入门导览',
  howTitle: '复核的步骤',
  how: [
    { key: 'importFiles', text: '将年度报告的文件或文件夹拖入窗口，或从菜单导入。原文件不会被改动。' },
    { key: 'toBatches', text: '先看批量处理：同类的疑点和不符可以一次处理，每项更正仍单独记录。' },
    { key: 'libraryOpen', text: '在报告列表中打开一份报告，从待核的第一处开始。' },
    { key: 'nextNeed', text: '逐处核对：光标所在单元格的原文同时标出。' },
    { key: 'acceptHere', text: '误读的，输入正确数字，或采纳解释。' },
    { key: 'ruleFilingError', text: '原文如此、单位填报有误的，在校验结果中认定，数字保持原样，报告退回单位。' },
    { key: 'signOff', text: '没有待处理之处后签核，并打开下一份。签核之后数字或规则有变，签核自动失效。' },
    { key: 'exportWorkbook', text: '全部签核后导出审核工作簿，任何人都可以据此重新核对。' },
  ] satisfies { key: KeyName | null; text: string }[] as readonly { key: KeyName | null; text: string }[],
  marksTitle: '标记',
  marks: {
    fails: '不符：所在的勾稽关系不成立，或违反规则，尚未认定',
    doubt: '疑点：读出的数值有疑问，须对照原文确认或更正',
    edited: '已更正',
    confirmed: '已按原样确认',
    suggested: '建议：唯一的解释，可以采纳',
    holds: '合计相符',
    differs: '合计不符，旁边是差额',
    undecided: '因有空白或无法辨认的数值，无法判定',
    zero: '数值为 0',
  } satisfies Record<MarkName, string> as Record<MarkName, string>,
  valuesTitle: '数值',
  values: '0、空白、“/”、“—”、文字和无法辨认是不同的值，读数、检查和导出时都分别保留，不会把空白当作 0。',
  rulesTitle: '校验规则与依据',
  rulesExplain: '停用一条规则须写明理由，只对当前数据集有效。',
  noSource: '没有文件依据，仅供参考',
};
