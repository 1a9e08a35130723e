/** The form for reports of 2019 and 2020: 国办公开办函〔2019〕60号. 198 cells, 40 equations. */

import { buildForm } from '../form.ts';
import { column, DISPUTES, equations, OUTCOME, OUTCOMES, requests, row } from './common.ts';

const outcomes = [...OUTCOMES, row('other', OUTCOME, '(六)其他处理')];

const items = [column('previous', '上一年项目数量'), column('change', '本年增/减', 'signedCount')];
const itemsAndDecisions = [...items, column('decisions', '处理决定数量')];

export const form2019 = buildForm({
  id: '2019',
  issuedBy: '国办公开办函〔2019〕60号',
  firstYear: 2019,
  tables: [
    {
      id: 'proactive',
      section: '二、主动公开政府信息情况',
      note: null,
      layout: 'rows',
      blocks: [
        {
          article: '第二十条第(一)项',
          rows: [row('rules', '规章'), row('normative', '规范性文件')],
          columns: [
            column('created', '本年新制作数量'),
            column('published', '本年新公开数量'),
            column('total', '对外公开总数量'),
          ],
        },
        {
          article: '第二十条第(五)项',
          rows: [row('licensing', '行政许可'), row('otherServices', '其他对外管理服务事项')],
          columns: itemsAndDecisions,
        },
        {
          article: '第二十条第(六)项',
          rows: [row('penalties', '行政处罚'), row('coercion', '行政强制')],
          columns: itemsAndDecisions,
        },
        { article: '第二十条第(八)项', rows: [row('fees', '行政事业性收费')], columns: items },
        {
          article: '第二十条第(九)项',
          rows: [row('procurement', '政府集中采购')],
          columns: [column('items', '采购项目数量'), column('amount', '采购总金额', 'amount')],
        },
      ],
    },
    requests(outcomes),
    DISPUTES,
  ],
  equations: equations(outcomes),
});
