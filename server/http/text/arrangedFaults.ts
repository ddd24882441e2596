import type { ArrangedFault } from '../../domain/arranged/arrangedFaults.ts';
import type { Language } from '../language.ts';

type Sentences = Readonly<Record<ArrangedFault['kind'], string>>;

const zh: Sentences = {
  'code-taken': '这个编号已有使用，请换一个编号',
  'no-such-village': '没有这个村（社区），请重新选择',
  'cadre-not-serving': '没有这名干部，或已离岗，请重新选择',
  'member-not-one': '请选择一名干部，或填写一名志愿者的姓名，两者只能填一项',
  'member-twice': '这名干部已在队里',
  'phone-malformed': '电话号码格式不对，请填写手机号、带区号的座机号或短号',
  'identity-number': '内容中含有身份证号码，系统不保存身份证号码，请删除后提交',
  'point-far': '这个点离本镇太远，请核对经纬度是否写反、坐标系是否选对',
  'point-outside-scope': '这个点不在您负责的村内，请核对位置',
  'capacity-missing': '避灾安置点须填写可容纳人数',
  'capacity-without-shelter': '只有避灾安置点填写可容纳人数和路线说明',
  'no-such-shelter': '没有这个避灾安置点，或已停用，请重新选择',
  'nothing-to-change': '没有需要修改的内容',
  'hook-url': '请填写以 https:// 或 http:// 开头的完整地址',
  'hook-url-password': '地址中不能带用户名和密码，请改用签名密钥',
  'hook-host': '不能推送到这个地址，请填写群机器人或接收系统的地址',
  'hook-secret-missing': '通用格式须填写签名密钥，接收方据此确认消息来自本镇',
};

const en: Sentences = {
  'code-taken': 'This code is in use. Choose another.',
  'no-such-village': 'There is no such village. Choose another.',
  'cadre-not-serving': 'There is no such cadre, or not any more. Choose another.',
  'member-not-one': 'Choose a cadre or write a volunteer’s name: one of the two.',
  'member-twice': 'This cadre is in the team already.',
  'phone-malformed': 'This is not a phone number. Give a mobile, a landline with its area code, or a short number.',
  'identity-number': 'It holds an identity-card number. These are never stored: remove it and send again.',
  'point-far': 'The point lies far from the town. Are longitude and latitude swapped, or the coordinate system wrong?',
  'point-outside-scope': 'The point lies outside your villages. Check it.',
  'capacity-missing': 'A shelter needs a capacity.',
  'capacity-without-shelter': 'Only a shelter has a capacity and a route note.',
  'no-such-shelter': 'There is no such shelter, or not any more. Choose another.',
  'nothing-to-change': 'There is nothing to change.',
  'hook-url': 'Give the whole address, beginning with https:// or http://.',
  'hook-url-password': 'The address must not hold a user name or password. Use the signing secret.',
  'hook-host': 'Messages cannot go to this address. Give the address of the group’s robot or the receiving system.',
  'hook-secret-missing': 'Plain messages need a signing secret: it is how the receiver knows us.',
};

const sentences: Record<Language, Sentences> = { zh, en };

/** What is wrong and what to do, in the reader's language. */
export const arrangedSentence = ({ kind }: ArrangedFault, language: Language): string => sentences[language][kind];
