/** Chinese words of signing off, assigning and commenting on the open report. */

export const desk = {
  signOff: '签核',
  toReturn: '签核，需退回',
  next: '下一份',
  reopen: '取消签核',
  markReturned: '标记为已退回',
  voided: '签核已失效',
  voidedBy: (signed: string) => `签核之后数字或规则有变（${signed}）`,
  said: { open: '处理后才能签核', noneLeft: '队列中没有其他待处理的报告' },
  assign: '分派给复核人',
  assignee: (name: string) => `已分派给 ${name}`,
  unassigned: '未分派',
  assignHint: '输入姓名后回车，或选择',
  toMe: (name: string) => `${name}（本人）`,
  toNobody: (name: string) => `取消分派（${name}）`,
  comment: '备注',
  comments: (count: number) => (count > 0 ? `备注 ${count} 条` : '备注'),
  commentHint: '填写备注，回车保存，Esc 返回',
  steps: '办理经过',
};
