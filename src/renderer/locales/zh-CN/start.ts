/** Chinese words of the page without a dataset. */

export const start = {
  explain: '数据集是一个 .gouji 文件，保存导入的报告、读数和全部更正。',
  create: '新建数据集',
  open: '打开数据集',
  recent: '最近打开',
};
