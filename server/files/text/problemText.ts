import type { Language } from '#domain/labels.ts';

type Sentence = (facts: Readonly<Record<string, unknown>>) => string;

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const zh: Readonly<Record<string, Sentence>> = {
  tooLarge: ({ mb }) =>
    `文件解压后${mb === undefined ? '' : `约${text(mb)} MB，`}超过128 MB的上限，请拆成几个文件分别导入。`,
  tooManyEntries: () => '压缩包里的文件太多，请用表格软件另存为普通的 xlsx 后重试。',
  tooManyColumns: ({ columns, most }) => `表头有${text(columns)}列，最多${text(most)}列，请删去无关的列。`,
  unsafeEntry: ({ entry }) => `文件里有指向外部位置的内容（${text(entry)}），已拒绝，请用表格软件另存后重试。`,
  encrypted: () => '文件有密码，请取消密码后重新上传。',
  damaged: ({ row }) =>
    row === undefined ? '文件已损坏，读不出来，请另存后重试。' : `第${text(row)}行的引号没有成对，请更正后重新上传。`,
  empty: () => '文件里没有内容，请确认第一个工作表有表头和数据。',
  unknownFormat: () =>
    '不认识这种文件。网格请用 GeoJSON、TopoJSON、Shapefile（zip）、GeoPackage 或 KML，其他内容请用 xlsx、xls 或 csv。',
  noPolygons: () => '文件里没有面图层，请导出网格的面（Polygon）。',
  severalLayers: ({ layers }) => `文件里有几个面图层（${text(layers)}），分不清哪个是网格，请只导出网格图层。`,
  unknownSystem: ({ name }) =>
    `坐标系“${text(name)}”不能直接使用，请在绘图软件中转换为 CGCS2000 或 WGS84 经纬度后重新导出。`,
  notGeoPackage: () => '这是数据库文件，但不是 GeoPackage，请从绘图软件导出为 GeoPackage。',
  documentType: () => '文件里有文档类型声明（DOCTYPE），可能引用外部内容，已拒绝，请从绘图软件重新导出。',
  repairsLeft: ({ left }) => `还有${text(left)}处重叠或空隙没有定归属，请先逐处确定。`,
  repairLandless: ({ names }) => `按现在的选择，${text(names)}一块地也分不到，请至少划给它一处。`,
  repairGone: () => '这份修复清单已不在，请重新检查文件。',
  encoding: () => '认不出文件的编码，请另存为 UTF-8 或 GBK 的 csv，或直接用 xlsx。',
  tooMuch: () => '文件内容太多，一次处理不了，没有导入任何内容，请拆成几个文件分别导入。',
  cancelled: () => '已取消，没有导入任何内容。',
  interrupted: () => '服务器中途重启，这次没有导入任何内容，请重新上传。',
  uploadMissing: () => '上传的文件已不在，请重新上传。',
  changedSinceCheck: () => '检查之后内容有变化，没有导入，请重新检查。',
  faultsLeft: ({ faults }) => `还有${text(faults)}处问题，请先更正，或只导入没有问题的行。`,
  noGoodRows: () => '没有可以导入的行，请先更正文件。',
  cellsAlready: () => '本镇已有网格。网格只能通过“网格调整”更改，不能再次导入。',
  full: () => '磁盘已满，没有导入，请联系系统管理员清理磁盘。',
  bug: () => '系统出错，没有导入任何内容，请稍后重试；仍不成功时请告诉系统管理员。',
};

const en: Readonly<Record<string, Sentence>> = {
  tooLarge: ({ mb }) =>
    `The file unpacks to ${mb === undefined ? 'more than' : `about ${text(mb)} MB, over`} the limit of 128 MB. Split it and import the parts.`,
  tooManyEntries: () => 'The archive holds too many files. Save it as a plain xlsx and try again.',
  tooManyColumns: ({ columns, most }) =>
    `The head has ${text(columns)} columns; at most ${text(most)} are read. Delete those that are not needed.`,
  unsafeEntry: ({ entry }) =>
    `The file points outside itself (${text(entry)}) and was refused. Save it again with a spreadsheet program.`,
  encrypted: () => 'The file has a password. Remove it and upload again.',
  damaged: ({ row }) =>
    row === undefined
      ? 'The file is damaged and cannot be read. Save it again and retry.'
      : `The quotes of row ${text(row)} are never closed. Correct it and upload again.`,
  empty: () => 'The file is empty. Make sure that its first sheet has heads and rows.',
  unknownFormat: () =>
    'Not a kind of file we read. Cells come as GeoJSON, TopoJSON, zipped Shapefile, GeoPackage or KML, everything else as xlsx, xls or csv.',
  noPolygons: () => 'The file has no layer of polygons. Export the cells as polygons.',
  severalLayers: ({ layers }) =>
    `The file has several layers of polygons (${text(layers)}). Export the layer of cells alone.`,
  unknownSystem: ({ name }) =>
    `Coordinates in “${text(name)}” cannot be used as they are. Convert them to degrees in CGCS2000 or WGS84 and export again.`,
  notGeoPackage: () => 'This is a database, but no GeoPackage. Export a GeoPackage from your drawing program.',
  documentType: () =>
    'The file declares a document type (DOCTYPE), which may refer to outside files, and was refused. Export it again.',
  repairsLeft: ({ left }) => `${text(left)} overlaps or gaps have no owner yet. Decide them first.`,
  repairLandless: ({ names }) => `As chosen, ${text(names)} is left without any ground. Give it at least one piece.`,
  repairGone: () => 'The list of what to repair is gone. Check the file again.',
  encoding: () => 'The encoding is not known. Save the file as csv in UTF-8 or GBK, or as xlsx.',
  tooMuch: () => 'The file holds too much to be taken in at once; nothing was imported. Split it and import the parts.',
  cancelled: () => 'Cancelled; nothing was imported.',
  interrupted: () => 'The server was restarted in between; nothing was imported. Upload the file again.',
  uploadMissing: () => 'The uploaded file is gone. Upload it again.',
  changedSinceCheck: () => 'Something changed after the check; nothing was imported. Check again.',
  faultsLeft: ({ faults }) => `${text(faults)} values are wrong. Correct them, or import the good rows only.`,
  noGoodRows: () => 'No row can be imported. Correct the file first.',
  cellsAlready: () => 'The town has cells. They change by plan and cannot be imported again.',
  full: () => 'The disk is full; nothing was imported. Ask the system administrator to make room.',
  bug: () =>
    'Something went wrong; nothing was imported. Try again later, and tell the system administrator if it stays.',
};

/** Why a file was refused or an import came to nothing, and what to do about it. */
export const importProblemText = (
  kind: string,
  facts: Readonly<Record<string, unknown>>,
  language: Language,
): string => {
  const sentences = language === 'zh' ? zh : en;
  return (sentences[kind] ?? sentences['bug'])?.(facts) ?? kind;
};
