/** 1 mm is 1440 / 25.4 twips. */
const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** GB/T 9704-2012, 5.2.1: A4, 37 mm above, 28 mm at the binding edge; the type area is 156 × 225 mm. */
export const officialPage = {
  size: { width: twips(210), height: twips(297) },
  margin: {
    top: twips(37),
    left: twips(28),
    right: twips(26),
    bottom: twips(35),
    header: twips(15),
    footer: twips(25),
  },
} as const;

/** Width of the type area, in twips. */
export const typeWidth = twips(156);

/** Half-points of 二号, 三号, 四号, 小五. */
export const sizes = { title: 44, body: 32, folio: 28, table: 18, masthead: 72 } as const;

/** 22 lines to a page of 225 mm. */
export const lineTwips = 579;

/** Official red. */
export const red = 'E60012';

const latin = 'Times New Roman';
const face = (name: string) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia: name });

/** 小标宋 for titles, 黑体 and 楷体 for headings, 仿宋 for the text. */
export const faces = {
  title: face('方正小标宋简体'),
  heading: face('黑体'),
  body: face('仿宋_GB2312'),
  aside: face('楷体_GB2312'),
} as const;

const font = (name: string, fallbacks: string, family: 'roman' | 'modern') =>
  `<w:font w:name="${name}"><w:altName w:val="${fallbacks}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`;

/** The document's font table: what to take where an office lacks the official faces. */
export const fontTable = {
  path: 'word/fontTable.xml',
  data: [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    font('方正小标宋简体', '方正小标宋_GBK,华文中宋,STZhongsong,宋体,SimSun', 'roman'),
    font('仿宋_GB2312', '仿宋,FangSong,华文仿宋,STFangsong', 'modern'),
    font('楷体_GB2312', '楷体,KaiTi,华文楷体,STKaiti', 'modern'),
    font('黑体', 'SimHei,华文黑体,STHeiti', 'modern'),
    '</w:fonts>',
  ].join(''),
} as const;
