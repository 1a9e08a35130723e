/**
 * What the name of a unit tells: which names are the same, which level of government it is of.
 *
 * A name says only so much, and a wrong guess would set a wrong deadline or join two units: where it is not plain, the
 * answer is `null` and a person says. Names come from readers in Simplified characters (`Source.simplified`); what is
 * evened out here is what is left, white space and full-width forms.
 */

/** `government`: publishes its own report by 31 March; `department`: files with its government by 31 January. */
export const UNIT_LEVELS = ['government', 'department'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

/** What two spellings of one name have in common. Example: `青川市财政局（本级）` and ` 青川市 财政局(本级)` have the same key. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}

/** What stands in brackets at the end of a name is a remark on it. */
const REMARK = /\([^()]*\)$/u;
/** Names of areas that are no division with a government of its own, though they end like one. */
const NO_DIVISION =
  /(?:开发|园|高新|投资|保税|自贸|试验|实验|示范|风景|名胜|景|库|管理|新|矿|林|功能|度假|工业|农业|产业|合作)区$/u;
const DIVISION = /[\p{Script=Han}](?:省|自治区|市|区|县|旗|自治州|州|盟)$/u;
const DEPARTMENT = /(?:局|厅|委员会|委|办公室|办|街道办事处|街道办|街办|街道)$/u;
/**
 * Ends like a department and may be something else: a government's own office, which publishes for the government too; a
 * branch; committees of residents, of the Party, of an area; what is no administrative organ at all.
 */
const NO_DEPARTMENT =
  /(?:政府办公室|政府办公厅|政府办|分局|邮政局|(?<!监督)管理委员会|管委会|管委|居民委员会|居委|村民委员会|村委|工委|党委|纪委|政法委|(?:省|市|区|县|州|旗|镇|乡)委|中共.*|.*委员会办公室|.*委办公室)$/u;

/**
 * The level a name plainly says, `null` where it does not.
 *
 * Source: 条例 第四十九条 speaks of 县级以上人民政府部门 (31 January, to the authority of their own level) and of 县级以上地方人民政府
 * (31 March, to the public). Townships are neither, so no day is set for them: `null`. Nor for the office of a government:
 * it files as a department and publishes for the government, and the name does not tell which report it is.
 *
 * Examples: `青川市人民政府`, `青川市` → `government`; `青川市财政局`, `松桥街道办事处` → `department`; `柳溪镇人民政府`,
 * `云岭经济开发区管理委员会`, `青川市人民政府办公室`, `青川市第一中学` → `null`.
 */
export function levelOf(name: string): UnitLevel | null {
  const bare = nameKey(name).replace(REMARK, '');
  const place = bare.replace(/(?:人民政府|政府)$/u, '');
  if (DIVISION.test(place) && !NO_DIVISION.test(place)) return 'government';
  return DEPARTMENT.test(bare) && !NO_DEPARTMENT.test(bare) ? 'department' : null;
}
