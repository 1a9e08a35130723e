/**
 * Characters that some programs write as radicals or compatibility forms: they look the same and match nothing.
 *
 * Only Chinese characters are touched: full-width digits and signs stay as they are printed.
 */

/** What NFKC leaves of the radicals: pairs of a form and the character it is printed for. */
const PAIRS = [
  '⺀冫⺁厂⺃乚⺅亻⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎尢⺏尢⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日',
  '⺝月⺞歹⺠民⺡氵⺢水⺣灬⺤爪⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罒⺲罒⺳网⺴网⺶羊',
  '⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶',
  '⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦',
  '⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟',
].join('');

const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, index) => [PAIRS.charAt(2 * index), PAIRS.charAt(2 * index + 1)]),
);
const FORM = /^[\u2E80-\u2FDF\uF900-\uFAFF]$/u;

/** The character a form stands for; any other character as it is. Examples: `⼈` → `人`, `⺠` → `民`, `１` → `１`. */
export function whole(character: string): string {
  return FORM.test(character) ? (CHARACTERS.get(character) ?? character.normalize('NFKC')) : character;
}
