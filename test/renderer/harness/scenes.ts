/** What the page can be shown with: nothing, a few reports with every kind of trouble, a thousand rows. */

import type { Change } from '../../../src/core/review.ts';
import type { ImportOutcome, ReportSummary } from '../../../src/shared/model.ts';
import type { Scene } from './fake-engine.ts';
import { LARGE, SMALL } from './registers.ts';
import { makeReport, wholeTable } from './reports.ts';

const NUMBERS = {
  'proactive.rules.issued': 0,
  'proactive.normative.issued': 8,
  'proactive.normative.repealed': 3,
  'proactive.normative.inForce': 66,
  'proactive.licensing.decisions': 1288,
  'proactive.penalties.decisions': 342,
  'proactive.coercion.decisions': 17,
  'requests.carriedIn.natural': 1,
  'requests.carriedIn.enterprise': 1,
  'requests.granted.natural': 19,
  'requests.granted.enterprise': 3,
  'requests.partial.natural': 4,
  'requests.refused.thirdParty.natural': 2,
  'requests.refused.enforcementFile.enterprise': 1,
  'requests.unavailable.notHeld.natural': 11,
  'requests.unavailable.notHeld.publicWelfare': 1,
  'requests.unavailable.unclear.natural': 2,
  'requests.rejected.petition.natural': 6,
  'requests.carriedOut.natural': 2,
  'disputes.reconsideration.upheld': 2,
  'disputes.reconsideration.corrected': 1,
  'disputes.litigationDirect.upheld': 1,
  'disputes.litigationAfter.pending': 1,
} as const;

const HISTORY: Change[] = [
  {
    id: 1,
    act: 'edit',
    target: null,
    by: '陈志远',
    at: '2024-02-03T01:12:00.000Z',
    reason: '扫描件第 4 页为 11',
    edits: [
      {
        cell: 'requests.unavailable.notHeld.natural',
        from: { kind: 'number', value: '1', raw: '1' },
        to: { kind: 'number', value: '11', raw: '11' },
      },
    ],
  },
];

const troubled = makeReport({
  report: 1,
  form: '2021',
  unit: '临江市清溪区人民政府办公室',
  year: 2022,
  file: '清溪区政府办2022年报.txt',
  numbers: { ...NUMBERS, 'proactive.fees.amount': 1204 },
  notes: ['unitGuessed'],
  says: [
    {
      code: 'requestsReceived',
      sentence: '全年共收到政府信息公开申请 {48} 件，按规定登记、审核和答复，未发生逾期情形。',
      cells: ['requests.newReceived.total'],
    },
    {
      code: 'requestsCarriedOver',
      sentence: '上年结转政府信息公开申请 {2} 件。',
      cells: ['requests.carriedIn.total'],
    },
  ],
  changes: HISTORY,
  spoilt: {
    'requests.granted.natural': { raw: '1', rest: '9', doubts: ['valuesParted'] },
    'requests.unavailable.notHeld.natural': { raw: '1' },
    'proactive.normative.inForce': { raw: '6 6', as: { kind: 'number', value: '66' }, doubts: ['spaceInside'] },
    'proactive.rules.repealed': { raw: '/' },
    'proactive.rules.inForce': { raw: '', doubts: ['blankCell'] },
    'proactive.fees.amount': { raw: '1,204.50', as: { kind: 'number', value: '1204.5' } },
    'proactive.coercion.decisions': { raw: 'l7', as: { kind: 'number', value: '17' }, doubts: ['lookAlike'] },
    'requests.other.noPayment.natural': { absent: true },
    'requests.other.noPayment.enterprise': { absent: true },
    'requests.other.noPayment.research': { absent: true },
    'requests.other.noPayment.publicWelfare': { absent: true },
    'requests.other.noPayment.legalService': { absent: true },
    'requests.other.noPayment.otherOrg': { absent: true },
    'requests.other.noPayment.total': { absent: true },
    'requests.rejected.reissue.total': { raw: '无', doubts: ['notANumber'] },
    'requests.refused.security.otherOrg': { raw: '', doubts: ['blankCell'] },
    'disputes.litigationDirect.total': { raw: '口', as: { kind: 'illegible', value: null }, doubts: ['notANumber'] },
    'disputes.reconsideration.total': { raw: '4' },
  },
});

const clean = makeReport({
  report: 2,
  form: '2021',
  unit: '临江市清溪区教育局',
  year: 2022,
  file: '区教育局.html',
  numbers: NUMBERS,
  rivals: [9],
});

const again = makeReport({
  report: 9,
  form: '2021',
  unit: '临江市清溪区教育局',
  year: 2022,
  file: '区教育局(更正稿).docx',
  numbers: { ...NUMBERS, 'requests.granted.natural': 21, 'disputes.reconsideration.upheld': 3 },
  spoilt: { 'proactive.rules.repealed': { raw: '/' } },
  rivals: [2],
});

const old = makeReport({
  report: 3,
  form: '2019',
  unit: '临江市云台县人民政府',
  year: 2020,
  file: '云台县2020年.txt',
  numbers: {
    'proactive.rules.total': 2,
    'proactive.normative.created': 15,
    'proactive.normative.published': 15,
    'proactive.normative.total': 121,
    'proactive.licensing.previous': 412,
    'proactive.licensing.decisions': 29497,
    'proactive.procurement.items': 86,
    'requests.carriedIn.natural': 2,
    'requests.granted.natural': 31,
    'requests.partial.enterprise': 2,
    'requests.carriedOut.natural': 1,
    'disputes.reconsideration.upheld': 3,
  },
  spoilt: {
    'proactive.licensing.change': { raw: '+3', as: { kind: 'number', value: '3' } },
    'proactive.otherServices.change': { raw: '-6', as: { kind: 'number', value: '-6' } },
    'proactive.procurement.amount': { raw: '29497.02' },
  },
  steps: [
    {
      id: 2,
      act: 'signOff',
      basis: 'now',
      to: null,
      comment: null,
      by: '陈志远',
      at: '2024-02-03T03:00:00.000Z',
    },
  ],
});

const lost = makeReport({
  report: 4,
  form: '2021',
  unit: null,
  year: 2022,
  file: '扫描件转换.txt',
  notes: ['unitUnknown', 'formGuessed', 'traditionalText'],
  spoilt: {
    ...wholeTable('2021', 'proactive', { absent: true, doubts: ['tableMissing'] }),
    ...wholeTable('2021', 'requests', { absent: true, doubts: ['tableMissing'] }),
    ...wholeTable('2021', 'disputes', { absent: true, doubts: ['tableMissing'] }),
  },
});

const wrongForm = makeReport({
  report: 5,
  form: '2019',
  unit: '临江市清溪区石门镇人民政府',
  year: 2022,
  file: '石门镇人民政府2022年度政府信息公开工作年度报告(定稿)(最终版).txt',
  numbers: { 'requests.granted.natural': 2 },
  preface: 4000,
});

/** One number cut short on the way, and one total that the unit got wrong. */
const halfRead = makeReport({
  report: 10,
  form: '2021',
  unit: '临江市清溪区水利局',
  year: 2022,
  file: '区水利局.html',
  numbers: NUMBERS,
  spoilt: {
    'requests.granted.natural': { raw: '1', rest: '9', doubts: ['valuesParted'] },
    'disputes.litigationAfter.total': { raw: '11' },
  },
  says: [
    {
      code: 'requestsReceived',
      sentence: '全年共收到政府信息公开申请 {49} 件。',
      cells: ['requests.newReceived.total'],
    },
  ],
  rulings: [
    {
      id: 1,
      check: 'disputes.total.litigationAfter',
      ruling: 'filingError',
      operands: [
        'disputes.litigationAfter.upheld=0',
        'disputes.litigationAfter.corrected=0',
        'disputes.litigationAfter.otherResult=0',
        'disputes.litigationAfter.pending=1',
        'disputes.litigationAfter.total=12',
      ],
      change: null,
      reason: '已退回单位核对',
      by: '陈志远',
      at: '2024-02-03T03:00:00.000Z',
    },
  ],
});

const failedRow = (report: number, file: string, failure: ReportSummary['failure']): ReportSummary => ({
  ...clean.summary,
  rivals: [],
  version: 'sole',
  report,
  file,
  path: `/年报/2022/${file}`,
  unit: null,
  year: null,
  form: null,
  failure,
  cells: 0,
  read: 0,
  doubts: 0,
  failing: 0,
  tablesMissing: 0,
  undecided: 0,
  corrected: 0,
  status: 'new',
});

const FAILED = [
  failedRow(6, '空白.txt', { code: 'FILE_EMPTY', detail: { file: '空白.txt' } }),
  failedRow(7, '汇总表.xlsx', {
    code: 'FORMAT_UNSUPPORTED',
    detail: { file: '汇总表.xlsx', found: 'xlsx', expected: '.txt、.md、.html' },
  }),
  failedRow(8, '通知.txt', { code: 'NOT_A_REPORT', detail: { file: '通知.txt' } }),
];

const DISTRICTS = ['清溪区', '云台县', '石门镇', '白沙街道', '东湖新区', '南桥乡'];
const OFFICES = ['教育局', '民政局', '财政局', '交通运输局', '水利局', '卫生健康局', '应急管理局', '市场监督管理局'];

/** Where a row of a thousand stands: a fifth is done, some of it to be returned, and some sign-offs are void. */
function standingOf(at: number): Pick<ReportSummary, 'status' | 'isVoided' | 'signedBy' | 'signedAt'> {
  const signed = { signedBy: '陈志远', signedAt: '2024-02-03T03:00:00.000Z' };
  if (at % 35 === 0) return { ...signed, status: 'inReview', isVoided: true };
  if (at % 25 === 0) return { ...signed, status: at % 50 === 0 ? 'returned' : 'toReturn', isVoided: false };
  if (at % 5 === 0) return { ...signed, status: 'signedOff', isVoided: false };
  return { status: at % 9 === 0 ? 'inReview' : 'new', isVoided: false, signedBy: null, signedAt: null };
}

function thousand(): ReportSummary[] {
  return Array.from({ length: 1000 }, (_, at): ReportSummary => {
    const unit = `临江市${DISTRICTS[at % 6]}${OFFICES[(at * 7) % 8]}${at >= 48 ? `(${Math.floor(at / 48)})` : ''}`;
    const trouble = (at * 2654435761) % 17;
    if (trouble === 3 && at % 3 === 0) {
      return failedRow(100 + at, `附件${at}.pdf`, {
        code: 'FORMAT_UNSUPPORTED',
        detail: { file: `附件${at}.pdf`, found: 'pdf', expected: '.txt、.md、.html' },
      });
    }
    return {
      ...clean.summary,
      report: 100 + at,
      unit,
      file: `${unit}2022年报.txt`,
      path: `/年报/2022/${unit}2022年报.txt`,
      year: at % 11 === 0 ? 2021 : 2022,
      read: trouble === 5 ? 0 : 200 - (trouble % 4),
      doubts: trouble > 11 ? trouble - 10 : 0,
      failing: trouble > 13 ? trouble - 13 : 0,
      rivals: [],
      version: at % 23 === 7 ? (at % 2 === 0 ? 'open' : 'superseded') : 'sole',
      tablesMissing: 0,
      undecided: trouble % 4,
      corrected: at % 9 === 0 ? 2 : 0,
      unruled: trouble > 13 ? trouble - 13 : 0,
      byDoubt: trouble > 11 ? { blankCell: trouble - 10 } : {},
      byRule: trouble > 13 ? { 'requests.rowTotal': [trouble - 13, trouble - 13] } : {},
      assignee: at % 4 === 1 ? '陈志远' : at % 4 === 2 ? '林雨' : null,
      ...standingOf(at),
    };
  });
}

const outcome = (at: number): ImportOutcome => {
  const file = `报告${String(at + 1).padStart(3, '0')}.txt`;
  const path = `/年报/2022/${file}`;
  if (at % 13 === 5) {
    const failure = { code: at % 2 === 0 ? 'NOT_A_REPORT' : 'FILE_SCANNED', detail: { file } } as const;
    return { file, path, result: 'failed', report: 6, reports: [6], rivals: [], failure };
  }
  const came = { file, path, failure: null, rivals: [] };
  if (at % 7 === 3) return { ...came, result: 'duplicate', report: 2, reports: [2] };
  if (at % 17 === 8) return { ...came, result: 'added', report: 2, reports: [2], rivals: [9] };
  return { ...came, result: 'added', report: 1, reports: at % 19 === 0 ? [1, 2, 3] : [1] };
};

const DATASET = { path: '/data/2022年度全区年报.gouji', name: '2022年度全区年报', reports: 8 };
const FULL: Scene = {
  dataset: DATASET,
  failure: null,
  reviewer: '陈志远',
  recent: [DATASET.path, '/data/2021年度全区年报.gouji', '/data/试用.gouji'],
  details: [troubled, clean, old, lost, wrongForm, again, halfRead],
  summaries: FAILED,
  looks: { 1: 'flow', 2: 'pages', 3: 'gone', 5: 'flow', 9: 'flow', 10: 'flow' },
  units: SMALL,
  imports: Array.from({ length: 1200 }, (_, at) => outcome(at)),
};

/** Reports in each of which a line beside a number was read as one more digit of it. */
const OFFERED = Array.from({ length: 24 }, (_, at) => {
  const cell = at % 3 === 0 ? 'requests.unavailable.notHeld.natural' : 'requests.granted.natural';
  const raw = String(at % 3 === 0 ? 11 : 19 + at);
  return makeReport({
    report: 40 + at,
    form: '2021',
    unit: `临江市清溪区${at % 2 === 0 ? '街道办事处' : '镇人民政府'}（第${at + 1}）`,
    year: 2022,
    file: `${at + 1}.html`,
    numbers: { ...NUMBERS, [cell]: Number(raw) },
    spoilt: { [cell]: { raw: `${raw}|`, as: { kind: 'number', value: `${raw}1` }, doubts: ['lookAlike'] } },
  });
});

const SCENES: Record<string, Scene> = {
  full: FULL,
  thousand: { ...FULL, summaries: [...FAILED, ...thousand()], units: LARGE },
  offers: { ...FULL, details: OFFERED, summaries: [] },
  empty: { ...FULL, details: [], summaries: [] },
  pending: {
    ...FULL,
    pending: { import: 7, startedAt: '2024-02-03T01:00:00.000Z', paths: ['/年报/2022'], done: 120, total: 800 },
  },
  start: { ...FULL, dataset: null, details: [], summaries: [], reviewer: '' },
  broken: {
    ...FULL,
    dataset: null,
    details: [],
    summaries: [],
    failure: { code: 'DATASET_NEWER', detail: { file: '/data/2022.gouji', found: '9', expected: '1' } },
  },
};

export function scene(name: string): Scene {
  return SCENES[name] ?? FULL;
}
