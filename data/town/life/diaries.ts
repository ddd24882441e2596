import type { Random } from '../random.ts';

/** What a diary holds; each field a short sentence or nothing. */
export interface Diary {
  readonly asked: string;
  readonly promised: string;
  readonly done: string;
  readonly need: string;
}

const entries: readonly Diary[] = [
  { asked: '门前水沟堵了，下雨往院坝里灌', promised: '三天内请保洁员来清', done: '', need: '排水' },
  { asked: '问今年的高龄补贴什么时候到账', promised: '回去查清楚后打电话回复', done: '', need: '政策咨询' },
  { asked: '院坝边的路灯坏了一个多月', promised: '报给供电所，本周内修', done: '', need: '照明' },
  { asked: '想把医保的银行卡换成新卡', promised: '', done: '帮着填了表，交便民服务站', need: '代办' },
  { asked: '和邻居的田坎界线说不清', promised: '约村调解员周五到现场看', done: '', need: '调解' },
  { asked: '', promised: '', done: '讲了秋季防火和电动车充电的注意事项', need: '' },
  { asked: '水压小，二楼常常上不来水', promised: '联系水厂查一查管子', done: '', need: '饮水' },
  { asked: '孩子想到镇上小学读书，不知道要哪些材料', promised: '', done: '写了材料清单，留了学校电话', need: '入学' },
  { asked: '李子卖不上价，问有没有收购的', promised: '帮着问农业服务中心', done: '', need: '销路' },
  { asked: '屋后土坎有裂缝，下雨睡不着', promised: '报应急办，明天来看', done: '', need: '隐患' },
  { asked: '', promised: '', done: '把合作医疗缴费的时间和办法讲了一遍', need: '' },
  { asked: '腿脚不便，取药要走五里路', promised: '请村医送药上门', done: '', need: '送药' },
  { asked: '组里的水泥路断了一截', promised: '列入今年的修补清单', done: '', need: '道路' },
  { asked: '问耕地补贴的面积为什么少了', promised: '核对台账后回复', done: '', need: '政策咨询' },
  { asked: '想学电工，问有没有培训', promised: '', done: '报了下月的培训班', need: '就业' },
  { asked: '楼道里堆了杂物，怕起火', promised: '和社区一起清', done: '', need: '消防' },
  { asked: '', promised: '', done: '帮着把屋顶的瓦理了一遍', need: '' },
  { asked: '快递只到场镇，取件不方便', promised: '和代收点商量设到村口', done: '', need: '便民' },
  { asked: '儿子在外务工，过年才回，有事好联系', promised: '每月打一次电话', done: '', need: '' },
  { asked: '垃圾桶离得远，老人提不动', promised: '和保洁公司说，再放一个', done: '', need: '环境' },
  { asked: '残疾证到期了不会换', promised: '', done: '预约了下周的评残，车接车送', need: '代办' },
  { asked: '隔壁夜里放音响', promised: '先上门劝一劝', done: '', need: '调解' },
  { asked: '', promised: '', done: '上次说的水沟已经清好，看了没再堵', need: '' },
  { asked: '家里都好，没有要办的事', promised: '', done: '', need: '' },
];

export const diaryFrom = (random: Random): Diary => random.pick(entries);
