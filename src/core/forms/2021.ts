/** The form for reports of 2021 and later: 国办公开办函〔2021〕30号. 200 cells, 42 equations. */

import { buildForm } from '../form.ts';
import { column, DISPUTES, equations, OUTCOME, OUTCOMES, requests, row } from './common.ts';

const OTHER = '(六)其他处理';

const outcomes = [
  ...OUTCOMES,
  row('other.noCorrection', OUTCOME, OTHER, '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
  row('other.noPayment', OUTCOME, OTHER, '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
  row('other.other', OUTCOME, OTHER, '3.其他'),
];

const decisions = [column('decisions', '本年处理决定数量')];

export const form2021 = buildForm({
  id: '2021',
  issuedBy: '国办公开办函〔2021〕30号',
  firstYear: 2021,
  tables: [
    {
      id: 'proactive',
      section: '二、主动公开政府信息情况',
      note: null,
      layout: 'rows',
      blocks: [
        {
          article: '第二十条第(一)项',
          rows: [row('rules', '规章'), row('normative', '行政规范性文件')],
          columns: [
            column('issued', '本年制发件数'),
            column('repealed', '本年废止件数'),
            column('inForce', '现行有效件数'),
          ],
        },
        { article: '第二十条第(五)项', rows: [row('licensing', '行政许可')], columns: decisions },
        {
          article: '第二十条第(六)项',
          rows: [row('penalties', '行政处罚'), row('coercion', '行政强制')],
          columns: decisions,
        },
        {
          article: '第二十条第(八)项',
          rows: [row('fees', '行政事业性收费')],
          columns: [column('amount', '本年收费金额(单位:万元)', 'amount')],
        },
      ],
    },
    requests(outcomes),
    DISPUTES,
  ],
  equations: equations(outcomes),
});
