/** Chinese words of the pane of the source. */

export const source = {
  label: '原文',
  document: '原文内容',
  looks: '原文的显示方式',
  asItLooks: '原样',
  asText: '文字',
  noLook: (why: string) => `无法按原样显示，以下为文字：${why}`,
  page: (page: number) => `第 ${page} 页`,
  noPage: (page: number, why: string) => `第 ${page} 页无法显示：${why}`,
  zoomIn: '放大原文',
  zoomOut: '缩小原文',
  zoomReset: (percent: number) => `原文显示比例 ${percent}%，恢复为 100%`,
  find: '在原文中查找',
  found: (at: number, total: number) => `${at}/${total}`,
  notFound: '未找到',
  previous: '上一处',
  next: '下一处',
  noSpan: '当前单元格在原文中没有对应位置',
};
