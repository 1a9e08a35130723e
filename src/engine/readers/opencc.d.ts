/** OpenCC's table of Traditional to Simplified characters, as the package ships it: `from to` pairs parted by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  // biome-ignore lint/style/noDefaultExport: the package has one
  export default table;
}
