import type { Random } from '../random.ts';

/** Names of the town's invented places. Common as village names are, none of them points at a real one. */
export const townNames = {
  county: '岚阳县',
  town: '青溪镇',
  river: '青溪河',
  communities: ['河街社区', '新街社区'],
} as const;

const villagePool = [
  '石桥',
  '双河',
  '上坪',
  '龙洞',
  '柏树',
  '白鹤',
  '瓦窑',
  '桂花',
  '高岭',
  '月亮',
  '清泉',
  '油房',
  '茶园',
  '莲花',
  '黄桷',
  '铜鼓',
];
const families = Array.from(
  '李王张刘陈杨赵黄周吴徐孙胡朱高林何郭罗谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
);
const grounds = [
  '湾',
  '坝',
  '坪',
  '沟',
  '坡',
  '嘴',
  '塝',
  '垭',
  '冲',
  '院子',
  '坎',
  '岩',
  '家湾',
  '家坝',
  '家沟',
  '家院子',
  '家坡',
  '家垭口',
  '家大院',
  '家坪',
];
const landmarks = [
  '石桥头',
  '上坪',
  '下坪',
  '大榕树',
  '双河口',
  '老屋基',
  '瓦窑坪',
  '水井湾',
  '磨盘山',
  '青杠林',
  '桂花树',
  '龙洞湾',
  '沙坝',
  '晒谷坪',
  '土地垭',
  '柏树林',
  '观音岩脚',
  '牛角坨',
  '鸭子塘',
  '竹林湾',
  '枇杷湾',
  '斑竹园',
  '大石坝',
  '黄桷坪',
  '新房子',
  '老鹰岩',
  '乌木滩',
  '回龙坝',
  '马鞍坡',
  '核桃坪',
  '梨子园',
  '红花坡',
  '芭蕉湾',
  '洞子口',
  '风垭口',
  '长田坝',
  '高坎',
  '四方田',
  '碾子湾',
  '油坊沟',
  '干河坝',
  '凉水井',
  '石板滩',
  '白果坪',
  '半边街',
  '弯弯田',
  '杉树坪',
  '团鱼凼',
  '三道拐',
  '麻柳滩',
];
const hillPool = [
  '云盘岭',
  '笔架山',
  '尖山子',
  '鹰嘴岩',
  '牛心山',
  '狮子坡',
  '高顶山',
  '大尖包',
  '马头山',
  '青龙岭',
  '石人山',
  '月亮坡',
  '双峰山',
  '望乡台',
  '轿顶山',
  '黑松岭',
  '五里坡',
  '帽盒山',
  '扇子岩',
  '老君坡',
  '凤凰岭',
  '卧牛山',
  '铁匠岩',
  '木鱼山',
  '歇马岭',
  '大梁子',
  '对门山',
  '雷打石',
  '寨子坡',
  '锅底山',
];
const brookPool = [
  '石桥沟',
  '龙洞河',
  '白鹤溪',
  '柏香沟',
  '桂花溪',
  '麻柳河',
  '长滩沟',
  '黑水沟',
  '月亮溪',
  '清水沟',
  '斑竹溪',
  '倒流河',
  '小青溪',
  '瓦窑沟',
  '大沙溪',
  '回龙溪',
];
const neighbourPool = ['永丰镇', '松坪乡', '高石镇', '桃源乡', '大堰镇', '凉风乡', '金竹镇', '龙门乡'];

/** Hands out names, each once. */
export interface PlaceNames {
  readonly villages: readonly string[];
  readonly hills: readonly string[];
  readonly brooks: readonly string[];
  readonly neighbours: readonly string[];
  hamlet(): string;
}

export const placeNamesFrom = (random: Random): PlaceNames => {
  const used = new Set<string>();
  const special = random.shuffled(landmarks);
  const hamlet = (): string => {
    if (special.length > 0 && random.chance(0.34)) return special.pop() as string;
    for (;;) {
      const ground = random.pick(grounds);
      const name =
        ground.startsWith('家') || ground === '院子'
          ? random.pick(families) + ground
          : `${random.pick(families)}家${ground}`;
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
  return {
    villages: random.shuffled(villagePool).map((name) => `${name}村`),
    hills: random.shuffled(hillPool),
    brooks: random.shuffled(brookPool),
    neighbours: random.shuffled(neighbourPool),
    hamlet,
  };
};
