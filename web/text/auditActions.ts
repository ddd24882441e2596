import { labelOf } from '#domain/labels.ts';
import { accountRoles } from '#domain/words.ts';
import type { Language } from './language.ts';

const words = (zh: string, en: string) => ({ zh, en });

/** What each action of the audit is called; roles given and taken are named from the role. */
const names: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'town.setUp': words('建立本镇', 'Set up the town'),
  'session.start': words('登录', 'Signed in'),
  'session.refused': words('登录被拒', 'Sign-in refused'),
  'session.locked': words('多次输错，暂停登录', 'Locked after wrong passwords'),
  'session.end': words('退出登录', 'Signed out'),
  'account.create': words('建立账号', 'Made an account'),
  'account.change': words('修改账号', 'Changed an account'),
  'account.disable': words('停用账号', 'Disabled an account'),
  'account.enable': words('恢复账号', 'Enabled an account'),
  'account.password': words('重设密码', 'Reset a password'),
  'account.password.own': words('修改本人密码', 'Changed the own password'),
  'assignment.create': words('新增责任分工', 'Made an assignment'),
  'assignment.end': words('终止责任分工', 'Ended an assignment'),
  'cadre.change': words('修改干部', 'Changed a cadre'),
  'excuse.ask': words('申请暂免走访', 'Asked for an excuse'),
  'excuse.approve': words('批准暂免走访', 'Approved an excuse'),
  'household.change': words('修改住户', 'Changed a household'),
  'household.readInFull': words('查看所联系住户', 'Read own households in full'),
  'household.reveal': words('查看完整信息', 'Revealed a household'),
  'issue.open': words('登记民情事项', 'Opened an issue'),
  'issue.close': words('办结民情事项', 'Closed an issue'),
  'issue.reveal': words('查看民情事项全文', 'Revealed an issue'),
  'scope.refused': words('越权访问被拒', 'Refused outside the territory'),
  'visit.create': words('记录走访', 'Logged a visit'),
  'shift.create': words('安排班次', 'Planned a shift'),
  'shift.change': words('调整班次', 'Changed a shift'),
  'shift.swap': words('对调班次', 'Swapped shifts'),
  'shift.delete': words('删除班次', 'Deleted a shift'),
  'shift.note': words('填写值班日志', 'Wrote in a shift’s log'),
  'shift.handOver': words('交班', 'Handed a shift over'),
  'nightStay.set': words('登记夜间住宿', 'Entered a night stay'),
  'nightStay.clear': words('取消夜间住宿', 'Took a night stay back'),
  'cadreHome.set': words('登记干部住处', 'Entered where a cadre lives'),
  'town.settings': words('修改时限与电话', 'Changed hours, clocks or the duty phone'),
  'import.start': words('开始导入', 'Started an import'),
  'import.run': words('执行导入', 'Ran an import'),
  'balance.start': words('请求均衡网格建议', 'Asked how to balance cells'),
  'groups.start': words('请求编组建议', 'Asked how to form groups'),
  'suggestion.cancel': words('取消建议计算', 'Cancelled a suggestion'),
  'import.cancel': words('取消导入', 'Cancelled an import'),
  'export.start': words('开始导出', 'Started an export'),
  'export.run': words('导出', 'Exported'),
  'report.start': words('开始生成报表', 'Started a report'),
  'plan.comment': words('对方案提出意见', 'Remarked on a plan'),
  'plan.comment.settle': words('办结方案意见', 'Settled a remark'),
  'plan.attach': words('上传方案附件', 'Filed a paper'),
  'plan.detach': words('撤下方案附件', 'Took a paper out'),
  'blocks.replace': words('更换图块图层', 'Replaced a block layer'),
  'plan.create': words('新建网格调整方案', 'Began a plan'),
  'plan.change': words('修改网格调整方案', 'Changed a plan'),
  'plan.draw': words('绘制网格调整方案', 'Drew in a plan'),
  'plan.takeOver': words('接手网格调整方案', 'Took a plan over'),
  'plan.submit': words('提交网格调整方案审核', 'Sent a plan to review'),
  'plan.approve': words('审核通过网格调整方案', 'Approved a plan'),
  'plan.sendBack': words('退回网格调整方案', 'Sent a plan back'),
  'plan.discard': words('删除网格调整方案', 'Discarded a plan'),
  'plan.rebase': words('把网格调整方案移到新版网格', 'Moved a plan onto a new edition'),
  'plan.publish': words('发布网格调整方案', 'Published a plan'),
  'demo.make': words('生成演示数据', 'Made the demonstration'),
  'demo.remake': words('重新生成演示数据', 'Made the demonstration anew'),
  'rollLink.make': words('发出点名链接', 'Gave out a roll-call link'),
  'rollLink.revoke': words('收回点名链接', 'Took a roll-call link back'),
  'rollLink.bind': words('首次打开点名链接', 'Opened a roll-call link first'),
  'rollLink.open': words('用点名链接查看住户', 'Read households by a roll-call link'),
  'team.create': words('新增队伍', 'Founded a team'),
  'team.change': words('修改队伍', 'Changed a team'),
  'team.close': words('停用队伍', 'Ended a team'),
  'team.member.add': words('新增队员', 'Took in a team member'),
  'team.member.change': words('修改队员', 'Changed a team member'),
  'team.member.drop': words('移出队员', 'Let a team member go'),
  'site.create': words('新增场所', 'Entered a site'),
  'site.change': words('修改场所', 'Changed a site'),
  'site.close': words('停用场所', 'Closed a site'),
  'outsidePhone.create': words('新增外部电话', 'Entered an outside number'),
  'outsidePhone.change': words('修改外部电话', 'Changed an outside number'),
  'outsidePhone.remove': words('删除外部电话', 'Struck off an outside number'),
  'transfer.set': words('安排转移', 'Arranged a transfer'),
  'transfer.remove': words('撤销转移安排', 'Took a transfer back'),
  'incident.open': words('开启突发事件', 'Opened an incident'),
  'incident.warn': words('发出预警叫应', 'Opened a warning'),
  'incident.change': words('修改突发事件', 'Changed an incident'),
  'incident.entries': words('登记事件记录', 'Entered into an incident’s log'),
  'incident.homes': words('查看事件范围内住户', 'Read the households of an incident'),
  'responsible.fewHomes': words('查询不足五户的范围', 'Counted an area of fewer than five households'),
  'incident.report': words('报送事件信息', 'Sent a report of an incident'),
  'hook.create': words('新增消息推送', 'Added a webhook'),
  'hook.change': words('修改消息推送', 'Changed a webhook'),
  'hook.remove': words('删除消息推送', 'Removed a webhook'),
  'hook.test': words('发送推送测试', 'Sent a test message'),
  'brief.export': words('生成简报', 'Wrote the brief'),
};

const grant = /^grant\.(give|end)\.(.+)$/;

/** Every action that can be chosen to filter by, with its name. */
export const auditActions = (language: Language): readonly { readonly value: string; readonly label: string }[] => [
  ...Object.entries(names).map(([value, name]) => ({ value, label: name[language] })),
  ...accountRoles.flatMap((role) =>
    ['give', 'end'].map((verb) => {
      const value = `grant.${verb}.${role}`;
      return { value, label: actionName(value, language) ?? value };
    }),
  ),
];

/** What an action is called; null for one this page does not know. */
export const actionName = (action: string, language: Language): string | null => {
  const [, verb, written] = grant.exec(action) ?? [];
  const role = accountRoles.find((each) => each === written);
  if (verb !== undefined && role !== undefined) {
    const name = labelOf('accountRole', role, language);
    if (language === 'zh') return verb === 'give' ? `授予岗位：${name}` : `收回岗位：${name}`;
    return verb === 'give' ? `Gave the role ${name}` : `Took the role ${name} away`;
  }
  return names[action]?.[language] ?? null;
};
