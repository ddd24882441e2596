import type { Random } from '../random.ts';

const surnames: readonly (readonly [string, number])[] = Array.from(
  '李王张刘陈杨赵黄周吴徐孙胡朱高林何郭罗谢韩唐冯邓许曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
  (name, i) => [name, 1 / (i + 4)] as const,
);
const olderFirst = Array.from('国永德正光顺大明春秀玉桂素淑兴福世朝天开万廷先仕代安治远');
const olderLast = Array.from('华贵富全友才英珍芳琼群清碧凤香莲荣昌林权寿田根成云模银奎');
const youngerFirst = Array.from('承景望清允知修恒季予若书思嘉沐雨星泽宇晓亦竹松岚初映舒洛');
const youngerLast = Array.from('川禾林舟远泉岩洲野原溪桥柏槐榆柯亭帆晴朗蔚澄衡简安宁石秋');

/** A name put together from characters: anybody's shape and nobody's name. */
export const personName = (random: Random, age: 'older' | 'younger'): string => {
  const surname = random.weighted(surnames);
  const [first, last] = age === 'older' ? [olderFirst, olderLast] : [youngerFirst, youngerLast];
  return random.chance(0.16) ? surname + random.pick(last) : surname + random.pick(first) + random.pick(last);
};

/** A phone of the prefix 129, which no operator of the mainland has ever been given: it cannot ring. */
export const personPhone = (random: Random): string => `129${String(random.whole(0, 99_999_999)).padStart(8, '0')}`;
