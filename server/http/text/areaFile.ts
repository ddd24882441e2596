import type { Language } from '../language.ts';

const zh: Readonly<Record<string, string>> = {
  tooLarge: '文件超过 8 MB，请简化范围后重新上传。',
  documentType: '文件里有文档类型声明（DOCTYPE），可能引用外部内容，已拒绝，请重新导出后再上传。',
  damaged: '文件已损坏，读不出来，请重新导出后再上传。',
  encoding: '认不出文件的编码，请另存为 UTF-8 后再上传。',
  unknownFormat: '不认识这个文件，请用 GeoJSON、KML 或 CAP 1.2 预警文件。',
  noPolygons: '文件里没有范围（面），也没有单独的一个点，请核对后再上传。',
  empty: '文件里没有范围（面），请核对后再上传。',
};

const en: typeof zh = {
  tooLarge: 'The file is larger than 8 MB. Simplify the area and upload it again.',
  documentType: 'It declares a document type (DOCTYPE) that may refer to outside content. Export it again without.',
  damaged: 'The file is damaged and cannot be read. Export it again.',
  encoding: 'Its encoding cannot be told. Save it as UTF-8 and upload it again.',
  unknownFormat: 'This is not a file we read. Use GeoJSON, KML or a CAP 1.2 message.',
  noPolygons: 'The file holds no area and no single point. Check it and upload it again.',
  empty: 'The file holds no area. Check it and upload it again.',
};

/** Why an area file cannot be read, and what to do. */
export const areaFileText = (kind: string, language: Language): string => {
  const texts = language === 'zh' ? zh : en;
  return texts[kind] ?? texts['damaged'] ?? kind;
};
