import type { FaultSentences } from './faultText.ts';

const orElse = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `是否为“${suggestion}”`;

const place = (lon: string, lat: string): string => (lon === '' ? '' : `（经度${lon}，纬度${lat}）`);

/** 逐行核对的提示：原因、建议 */
export const faultsZh: FaultSentences = {
  unknown: () => ['这个值不能导入', '请核对后重新填写'],
  required: () => ['必填项没有填', '请补填'],
  tooLong: (fact) => [`超过${fact('max')}个字`, '请精简'],
  identityNumber: () => ['含有身份证号', '系统不保存身份证号，请删除；编号请另编'],
  longNumber: () => ['含有18位长号码，此栏不接收', '请删除号码，只留文字'],
  precisionLost: () => ['编号被表格软件转成了科学计数，末几位已丢失', '请把该列设为文本格式，重新录入编号'],
  notACode: () => ['编号不能只有空白', '请填编号'],
  notADay: () => ['不是有效日期', '请按 2026-03-12 的样子填写'],
  notATime: () => ['不是有效的日期时间', '请按 2026-03-12 19:30 的样子填写'],
  inFuture: (fact) => [`晚于${fact('today')}`, '请填已经发生的日期'],
  notAWord: (fact) => ['不在可填内容中', orElse(fact('suggestZh'), `可填：${fact('allowedZh')}`)],
  notANumber: () => ['不是有效数字', '请填阿拉伯数字'],
  outOfRange: (fact) => ['数值超出范围', `应在${fact('min')}到${fact('max')}之间`],
  notAPhone: () => ['不是有效电话', '请填11位手机号或带区号的座机，没有就留空'],
  'coordinate-out-of-range': () => ['坐标超出范围', '经度应在−180到180之间，纬度应在−90到90之间'],
  coordinatesSwapped: (fact) => [
    '经度和纬度写反了',
    `对调后为经度${fact('lon')}，纬度${fact('lat')}；可在导入页选择“经纬度对调”`,
  ],
  halfAPoint: () => ['经度、纬度只填了一个', '请补全，或两个都留空并填网格编码'],
  duplicateRow: (fact) => [`与第${fact('firstRow')}行编号重复`, '请删去一行，或改为不同编号'],
  unknownCode: (fact) => [
    `系统中没有这个${fact('nounZh')}`,
    orElse(fact('suggest'), fact('nounZh') === '' ? '请核对' : `请先导入${fact('nounZh')}，或核对编号`),
  ],
  severalNames: (fact) => [`有${fact('count')}个同名的${fact('nounZh')}`, '请改填编号'],
  outsideCells: (fact) => [
    '这个点不在任何网格内',
    fact('system') === '' ? '请核对坐标' : `按${fact('system')}换算后落在所属村内，请在导入页改选坐标系`,
  ],
  outsideScope: () => ['不在您负责的村', '请交由负责该村的信息员导入'],
  noPlace: () => ['没有经纬度，也没有网格编码或居民小组', '三者至少填一项'],
  noCells: () => ['系统中还没有网格', '请先导入网格，再导入带坐标的住户'],
  parentMissing: () => ['没有填上级编号', '居民小组、自然村要填所属村的编号'],
  parentLoop: () => ['上级编号绕成了圈', '请核对上级编号'],
  wrongParent: (fact) => [`上级是${fact('parentZh')}，类型不对`, '居民小组、自然村的上级应为村或社区'],
  kindChanged: (fact) => [`与系统中的类型（${fact('knownZh')}）不同`, '已有的区划不能改类型，请核对编号'],
  severalCentres: (fact) => [`这个小组已有联系中心户（第${fact('firstRow')}行）`, '每个小组只留一户，其余改为辐射户'],
  severalCadres: (fact) => [`同一小组填了不同的联系干部（${fact('first')}）`, '一个小组只填一名联系干部'],
  otherVillage: (fact) => [`与本组其他户不在同一村（${fact('village')}）`, '一个小组的住户应在同一村'],
  beforeLast: (fact) => [`系统中已有${fact('from')}起的内容，不能从更早的日期改`, '请改用更晚的生效日'],
  dutyOverlaps: (fact) => [`与${fact('start')}的班次重叠`, '请调整时间，或删去其中一班'],
  dutyTooLong: (fact) => [`一班超过${fact('hours')}小时`, '请分成几班'],
  samePerson: () => ['带班领导和值班员是同一人', '请另选一人'],
  onLeave: (fact) => [`此人自${fact('from')}起请假`, '请另选一人'],
  notInService: (fact) => [`此人${fact('day')}不在岗`, '请另选一人'],
  dayOrder: (fact) => [`早于${fact('after')}`, '请核对日期先后'],
  outcomeMissing: () => ['填了办结日，没有填办理结果', '请填办理结果'],
  groupHasFaults: () => ['本组有其他行未通过，未导入', '请与本组其他行一起更正'],
  encodingUnsure: () => ['认不出名称的编码', '请在下面比较两种读法，选名称正确的一种'],
  versionMoved: () => ['检查之后有人改过这条内容', '请重新检查'],
  badFile: () => ['文件整体不能导入', '请核对文件'],
  'no-cells': () => ['文件里没有网格面', '请确认导出的是面（Polygon）图层'],
  'no-geometry': (fact) => [`${fact('key')}没有图形，或不是面`, '请补上图形或删去该条'],
  'duplicate-cell': (fact) => [`网格${fact('key')}出现了两次`, '请合并为一个，或改为不同编码'],
  'latitude-longitude-swapped': (fact) => [
    `经度和纬度写反了${place(fact('lon'), fact('lat'))}`,
    `对调后为经度${fact('swappedLon')}，纬度${fact('swappedLat')}；请在导入页勾选“经纬度对调”后重新核对`,
  ],
  'ring-not-closed': (fact) => [
    `${fact('key')}的边界没有闭合${place(fact('lon'), fact('lat'))}`,
    '请在绘图软件中闭合边界',
  ],
  'too-few-points': (fact) => [`${fact('key')}的边界点太少`, '请重画该网格'],
  'too-small': (fact) => [`${fact('key')}小到看不见${place(fact('lon'), fact('lat'))}`, '请删去或重画该网格'],
  'self-crossing': (fact) => [`${fact('key')}的边界自相交${place(fact('lon'), fact('lat'))}`, '请在交叉处改画边界'],
  'hole-outside-shell': (fact) => [`${fact('key')}的内洞在边界之外${place(fact('lon'), fact('lat'))}`, '请删去该内洞'],
  'parts-overlap': (fact) => [`${fact('key')}的几个部分相互重叠${place(fact('lon'), fact('lat'))}`, '请合并重叠部分'],
  'same-ground': (fact) => [`${fact('keys')}是同一块地`, '请删去重复的网格'],
  overlap: (fact) => [`${fact('keys')}重叠${fact('area')}`, '请在绘图软件中把公共边界画成同一条线'],
  gap: (fact) => [
    fact('keys') === '' ? `有一块${fact('area')}的空地未划入任何网格` : `${fact('keys')}之间空出${fact('area')}`,
    '请划给相邻网格；确属镇外的（如水库），可在导入页声明为镇外',
  ],
};
