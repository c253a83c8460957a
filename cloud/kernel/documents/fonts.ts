const named = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' as const })

/** The faces of an official paper; a computer without one takes the next of its line in the font table. */
export const fonts = {
  title: named('方正小标宋简体'),
  heading: named('黑体'),
  second: named('楷体_GB2312'),
  text: named('仿宋_GB2312'),
  number: named('宋体'),
}

const declared = [
  { name: '方正小标宋简体', instead: '方正小标宋_GBK,华文中宋,宋体,SimSun,Noto Serif CJK SC', family: 'roman' },
  { name: '黑体', instead: 'SimHei,Noto Sans CJK SC', family: 'swiss' },
  { name: '楷体_GB2312', instead: '楷体,KaiTi,华文楷体,STKaiti,Noto Serif CJK SC', family: 'script' },
  { name: '仿宋_GB2312', instead: '仿宋,FangSong,华文仿宋,宋体,SimSun,Noto Serif CJK SC', family: 'roman' },
  { name: '宋体', instead: 'SimSun,Noto Serif CJK SC', family: 'roman' },
]

const entries = declared.map(
  ({ name, instead, family }) =>
    `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`,
)

/** Replaces the library's font table, which names no other faces. */
export const fontTable = {
  path: 'word/fontTable.xml',
  data:
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${entries.join('')}</w:fonts>`,
}
