/**
 * The prose around the tables: six sections in our own words, about places that do not exist. It quotes the same numbers
 * that the tables print, as real reports do, and it is full of other numbers that are nobody's cell.
 */

import type { Form } from '../../src/core/form.ts';
import type { Numbers } from './plausible.ts';
import { random } from './random.ts';

/** Who reports on which year; `seed` picks the phrases. */
export interface Facts {
  readonly unit: string;
  readonly year: number;
  readonly seed: number;
}

/** Paragraphs by section; sections 二 to 四 are the tables. */
export interface Narrative {
  readonly title: string;
  readonly opening: readonly string[];
  readonly overview: readonly string[];
  readonly problems: readonly string[];
  readonly others: readonly string[];
  readonly signature: readonly string[];
}

const OPENINGS = [
  '本报告所列数据的统计期限为YYYY年1月1日至YYYY年12月31日。公众如对本报告有疑问,可在工作日向UNIT查询(电话:0800-6130246,邮编:699012)。',
  '现公布UNITYYYY年政府信息公开工作年度报告。全文分六个部分,数据统计时间自YYYY年1月1日起,到YYYY年12月31日止,电子版可在云岭区政府网站下载。',
  '按照《中华人民共和国政府信息公开条例》第五十条的要求,UNIT编制本报告。报告中数据的起止时间是YYYY年1月1日和YYYY年12月31日。',
];

const AIMS = [
  '围绕全区中心工作细化任务、压实责任,公开的时效和质量继续提高。现将有关情况报告如下。',
  '把群众看得懂、找得到、用得上作为检验标准,着力补齐解读、回应、查阅三个环节的短板。',
  '由主要负责同志牵头研究政务公开议题2次,年度要点中的任务全部完成。',
];

const PUBLISHED = [
  '全年在区政府网站更新栏目17个,发布动态信息326条、政策文件19件,配发图解8幅。围绕稳就业、惠企利民等重点,把办事条件、材料、时限逐项列明,并在镇(街道)便民中心同步张贴。',
  '编制并公布主动公开基本目录YYYY版,涉及6大类41小项;财政预决算、重大项目、民生实事等信息按月更新,累计新增213条。',
  '全年召开政策吹风会2场,邀请企业代表和居民代表48人列席有关会议6次;重要文件发布后3个工作日内配发解读,共27篇。',
];

const HANDLED = [
  '办公室明确2名专职人员负责登记、审查和归档,做到收件当日登记、5日内提出拟办意见,疑难事项由法律顾问会签。',
  '对申请内容不明确的,先电话沟通再书面补正,平均答复用时11.5个工作日,较上年缩短1.2个工作日。',
  '修订答复文书样本12种,统一编号和送达方式,申请人可在网上随时查询办理进度。',
];

const MANAGED = [
  '清理过期链接112个,校正错别字73处,对已失效的文件逐件标注。公文拟稿时同步确定公开属性,不予公开的写明理由并每半年复核一次。',
  '按照谁制作谁负责的原则建立信息台账,历史文件数字化入库1.4万页,检索字段由9个增加到15个。',
  '落实三审三校制度,设置敏感词库并每周扫描,全年退回修改稿件31篇。',
];

const PLATFORM = [
  '政务新媒体全年推送图文208篇,累计阅读约3.6万次;设在办事大厅的查阅点接待来访137人次。',
  '政府公报出刊4期,寄送图书馆和社区服务站共260册,往期内容可在网上检索。',
  '网站完成适老化改造,首页打开时间由3.2秒降到1.1秒;合并功能相近的栏目7个,停更账号2个。',
];

const OVERSEEN = [
  '全年组织业务培训3次,参训96人次;开展季度抽查4轮,下发整改提示单11份,均已办结。',
  '对照年度要点列出任务24项,逐项明确责任科室和时限,每月10日前汇总进展;社会评议满意率为97.3%。',
  '政务公开占年度绩效考核的比重为4%,全年没有发生因公开不当追究责任的情形。',
];

const PROBLEMS = [
  '一是解读形式比较单一,图表和短视频偏少;二是个别科室报送信息不够及时;三是新入职人员对条例不够熟悉。',
  '主要不足有两点:目录更新与机构调整衔接不够紧密,依申请公开答复文书的说理还不充分。',
  '公开内容与群众关心的事项仍有差距,部分栏目更新间隔超过30天;基层站所的公开台账不完整。',
];

const PLANS = [
  '下一步将把解读与文件同步起草、同步审签、同步发布,力争重要文件解读率达到100%;每季度通报一次更新情况。',
  'NEXT年将开展2次专题培训,修订答复文书样本12种,并请公职律师参与疑难件会商。',
  '针对上述情况,NEXT年将建立信息报送积分办法,完善台账,定期清理栏目,年内完成查阅点标识统一更换。',
];

const OTHERS = [
  'YYYY年度未收取信息处理费。',
  'YYYY年没有发出收费通知,未收取信息处理费。办理人大代表建议5件、政协提案9件,答复均已公开。',
  '没有其他需要报告的事项。本年度未收取信息处理费。',
];

/** The number printed in a cell, or none where it prints no plain number. */
function quoted(numbers: Numbers, cell: string): string | null {
  const text = numbers[cell] ?? '';
  return /^\d+$/.test(text) ? text : null;
}

function requestsSentence(numbers: Numbers): string {
  const received = quoted(numbers, 'requests.newReceived.total');
  const carriedIn = quoted(numbers, 'requests.carriedIn.total');
  const handled = quoted(numbers, 'requests.total.total');
  const carriedOut = quoted(numbers, 'requests.carriedOut.total');
  if (received === null || handled === null) return '依申请公开办理情况见第三部分表格。';
  if (received === '0' && handled === '0') return '全年没有收到政府信息公开申请,也没有上年结转的申请。';
  const rest = carriedOut === null || carriedOut === '0' ? '全部按期办结' : `结转下年度${carriedOut}件`;
  const before = carriedIn === null || carriedIn === '0' ? '' : `,上年结转${carriedIn}件`;
  return `全年新收政府信息公开申请${received}件${before},办理答复${handled}件,${rest}。`;
}

function disputesSentence(numbers: Numbers): string {
  const rows = ['reconsideration', 'litigationDirect', 'litigationAfter'];
  const [reconsidered, direct, after] = rows.map((row) => quoted(numbers, `disputes.${row}.total`));
  if (!reconsidered || !direct || !after) return '行政复议和行政诉讼情况见第四部分表格。';
  const sued = Number(direct) + Number(after);
  if (reconsidered === '0' && sued === 0) return '没有因政府信息公开引起的行政复议和行政诉讼。';
  return `因政府信息公开引起行政复议${reconsidered}件、行政诉讼${sued}件。`;
}

function normativeSentence(form: Form, numbers: Numbers): string {
  if (form.id === '2019') {
    const all = quoted(numbers, 'proactive.normative.total');
    return all === null ? '' : `对外公开的规范性文件累计${all}件。`;
  }
  const issued = quoted(numbers, 'proactive.normative.issued');
  const inForce = quoted(numbers, 'proactive.normative.inForce');
  return issued === null || inForce === null ? '' : `制发行政规范性文件${issued}件,现行有效${inForce}件。`;
}

/** The prose of a report. Example title: `青川市云岭区司法局2022年政府信息公开工作年度报告`. */
export function narrative(form: Form, numbers: Numbers, { unit, year, seed }: Facts): Narrative {
  const chance = random(seed * 31 + year);
  const say = (list: readonly string[]) =>
    chance
      .pick(list)
      .replaceAll('UNIT', unit)
      .replaceAll('YYYY', `${year}`)
      .replaceAll('NEXT', `${year + 1}`);
  return {
    title: `${unit}${year}年政府信息公开工作年度报告`,
    opening: [say(OPENINGS)],
    overview: [
      `${year}年,${unit}坚持以公开为常态、不公开为例外,${say(AIMS)}`,
      `(一)主动公开情况。${normativeSentence(form, numbers)}${say(PUBLISHED)}`,
      `(二)依申请公开情况。${requestsSentence(numbers)}${say(HANDLED)}${disputesSentence(numbers)}`,
      `(三)政府信息管理情况。${say(MANAGED)}`,
      `(四)政府信息公开平台建设情况。${say(PLATFORM)}`,
      `(五)监督保障情况。${say(OVERSEEN)}`,
    ],
    problems: [say(PROBLEMS), say(PLANS)],
    others: [say(OTHERS)],
    signature: [unit, `${year + 1}年1月${10 + chance.below(19)}日`],
  };
}

/** What a government site prints above and below its articles. */
export const CHROME = {
  above: ['您的位置: 首页 > 政务公开 > 法定主动公开内容 > 政府信息公开年报', '字号: 大 中 小 打印', '浏览次数:1586'],
  below: ['扫一扫在手机打开当前页', '相关附件:0个', '网站地图', '联系方式:0800-6130200', '网站标识码:6990010003'],
};
