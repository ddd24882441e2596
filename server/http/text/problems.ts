import type { Language } from '../language.ts';
import type { ProblemKind } from '../problemKinds.ts';

interface Sentence {
  readonly title: string;
  /** What to do about it. */
  readonly detail: string;
}

const zh: Record<ProblemKind, Sentence> = {
  invalid: { title: '提交的内容有误', detail: '请按提示改正后重新提交。' },
  hostileBody: { title: '无法读取提交的内容', detail: '内容格式不正确，或嵌套层数过多，请检查后重新提交。' },
  signInNeeded: { title: '请先登录', detail: '登录已超时或已退出，请重新登录。' },
  wrongPassword: { title: '用户名或密码不对', detail: '请核对后再试；连续输错 5 次将锁定 15 分钟。' },
  forbidden: { title: '没有权限', detail: '您的岗位不能做这项操作，如有需要请联系系统管理员。' },
  crossSite: { title: '请求来自其他网站', detail: '为保证安全已拒绝，请在本系统页面内操作。' },
  otherDevice: {
    title: '这个链接已在另一部手机上打开过',
    detail: '点名链接只认第一次打开它的手机。请打电话给值班室，要一个新的链接。',
  },
  linkExpired: { title: '点名链接已过期', detail: '请打电话给值班室，要一个新的链接。' },
  linkRevoked: { title: '点名链接已收回', detail: '值班室已收回这个链接。仍需点名时，请打电话要一个新的链接。' },
  rollOver: { title: '点名已结束', detail: '这次处置已经结束，不用再点名，谢谢。' },
  notFound: { title: '没有找到', detail: '这一项不存在，或不在您负责的范围内。' },
  methodNotAllowed: { title: '不支持这种操作', detail: '请刷新页面后重试。' },
  slowBody: { title: '上传太慢，已中断', detail: '请检查网络后重新提交。' },
  conflict: { title: '与现有数据冲突', detail: '请按提示处理后重新提交。' },
  duplicate: { title: '编号重复', detail: '同样编号的记录已经存在，请换一个编号，或改为修改原有记录。' },
  overlap: { title: '起止日期重叠', detail: '同一对象在这段日期内已有记录，请先结束原有记录或调整日期。' },
  setUpAlready: { title: '本乡镇已完成初始设置', detail: '初始设置只能做一次，请直接登录。' },
  twoAdminRoles: { title: '管理岗位不能兼任', detail: '系统、安全、审计三类管理员须由三个人分别担任，请另选账号。' },
  stale: { title: '他人已先修改', detail: '您打开后这条内容已被他人改过，请查看最新内容后再改。' },
  tooLarge: { title: '内容过大', detail: '超出允许的大小，请拆分后重新上传。' },
  wrongType: { title: '内容类型不对', detail: '服务器不接受这种类型的内容，请检查后重新提交。' },
  unprocessable: { title: '内容不合规定', detail: '请按提示改正后重新提交。' },
  otherBody: { title: '同一编号的内容不一致', detail: '这个编号已保存过不同的内容，请刷新后重新填写。' },
  dayAhead: { title: '日期晚于今天', detail: '走访情况只能查到今天为止，请选择今天或以前的日期。' },
  coordinateOutOfRange: { title: '坐标超出范围', detail: '经度应在 −180 至 180 之间，纬度应在 −90 至 90 之间。' },
  ifMatchNeeded: { title: '缺少版本号', detail: '修改时须带上打开时的版本号，请刷新页面后重试。' },
  lockedOut: { title: '已暂时锁定', detail: '密码连续输错次数过多，请 15 分钟后再试。' },
  tooMany: { title: '操作过于频繁', detail: '请稍等片刻再试。' },
  bug: { title: '系统出错了', detail: '问题已记录，请稍后重试；仍不成功时，请把下面的请求编号告诉系统管理员。' },
  busy: { title: '系统正忙', detail: '本次没有保存，请稍后再试。' },
  readOnly: { title: '数据库受损，暂时只能查看', detail: '请联系系统管理员按手册从备份恢复。' },
  notSetUp: { title: '本乡镇尚未完成初始设置', detail: '请先打开首页完成初始设置。' },
  full: { title: '磁盘已满', detail: '本次没有保存，仍可查看；请联系系统管理员清理磁盘。' },
};

const en: Record<ProblemKind, Sentence> = {
  invalid: { title: 'Something in it is not right', detail: 'Correct what is listed and send it again.' },
  hostileBody: {
    title: 'The content cannot be read',
    detail: 'It is malformed or nested too deeply. Check it and send it again.',
  },
  signInNeeded: { title: 'Please sign in', detail: 'The session has ended. Sign in again.' },
  wrongPassword: {
    title: 'Wrong user name or password',
    detail: 'Check both and try again; five wrong tries lock the account for 15 minutes.',
  },
  forbidden: {
    title: 'Not permitted',
    detail: 'Your role cannot do this. Ask the system administrator if you need it.',
  },
  crossSite: { title: 'The request came from another site', detail: 'It was refused. Use the pages of this system.' },
  otherDevice: {
    title: 'This link was opened on another phone',
    detail: 'A roll-call link knows only the phone that opened it first. Ring the duty room for a new one.',
  },
  linkExpired: { title: 'The roll-call link has expired', detail: 'Ring the duty room for a new one.' },
  linkRevoked: {
    title: 'The roll-call link was taken back',
    detail: 'The duty room took this link back. Ring for a new one if you are still to call the roll.',
  },
  rollOver: { title: 'The roll call is over', detail: 'The incident has ended; nothing more is needed. Thank you.' },
  notFound: { title: 'Not found', detail: 'It does not exist, or it lies outside your territory.' },
  methodNotAllowed: { title: 'Not supported', detail: 'Reload the page and try again.' },
  slowBody: { title: 'The upload was too slow', detail: 'Check the network and send it again.' },
  conflict: { title: 'In conflict with what is there', detail: 'Settle what is listed and send it again.' },
  duplicate: {
    title: 'The code is taken',
    detail: 'A row with the same code exists. Choose another code, or change that row.',
  },
  overlap: {
    title: 'The dates overlap',
    detail: 'Something is in force on these days already. Close it first or change the dates.',
  },
  setUpAlready: { title: 'The town is set up already', detail: 'Set-up is done once. Sign in.' },
  twoAdminRoles: {
    title: 'These roles exclude each other',
    detail: 'System, security and audit administrator must be three people. Choose another account.',
  },
  stale: {
    title: 'Someone else changed it first',
    detail: 'It was changed after you opened it. Look at the newest version, then change it.',
  },
  tooLarge: { title: 'Too large', detail: 'It is larger than allowed. Split it and upload the parts.' },
  wrongType: {
    title: 'Wrong type of content',
    detail: 'The server does not take this type of content. Check it and send it again.',
  },
  unprocessable: { title: 'It breaks a rule', detail: 'Correct what is listed and send it again.' },
  otherBody: {
    title: 'Same id, other content',
    detail: 'Something else was saved under this id. Reload and enter it again.',
  },
  dayAhead: {
    title: 'The day is ahead of today',
    detail: 'Coverage is known up to today. Choose today or an earlier day.',
  },
  coordinateOutOfRange: {
    title: 'Coordinate out of range',
    detail: 'Longitude lies between −180 and 180, latitude between −90 and 90.',
  },
  ifMatchNeeded: {
    title: 'The version is missing',
    detail: 'A change must carry the version it was made over. Reload the page and try again.',
  },
  lockedOut: { title: 'Locked for a while', detail: 'Too many wrong passwords. Try again in 15 minutes.' },
  tooMany: { title: 'Too many requests', detail: 'Wait a moment and try again.' },
  bug: {
    title: 'Something broke on our side',
    detail: 'It was recorded. Try again; if it stays, give the request number below to the system administrator.',
  },
  busy: { title: 'The system is busy', detail: 'Nothing was saved. Try again in a moment.' },
  readOnly: {
    title: 'The database is damaged and can only be read',
    detail: 'Ask the system administrator to restore it from the backup.',
  },
  notSetUp: { title: 'The town is not set up yet', detail: 'Open the start page and set it up.' },
  full: {
    title: 'The disk is full',
    detail: 'Nothing was saved; reading goes on. Ask the system administrator to make room.',
  },
};

const sentences: Record<Language, Record<ProblemKind, Sentence>> = { zh, en };

export const problemSentence = (kind: ProblemKind, language: Language): Sentence => sentences[language][kind];
