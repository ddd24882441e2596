import type { Language } from '../language.ts';

/** Why something cannot be done to a plan now, and what to do about it. */
const sentences = {
  zh: {
    role: '您的岗位不能做这项操作',
    notDraft: '方案已提交审核或已发布，不能再修改；需要修改时请先退回',
    held: '他人正在绘制这份方案，请等对方离开后再接手',
    notHeld: '请先接手这份方案再绘制；超过 90 秒没有操作，他人可以接手',
    behind: '另一份方案已先发布，请先把本方案移到最新的网格上',
    notInReview: '方案不在审核中',
    ownDrawing: '绘制或提交方案的人不能审核，请由另一位同事审核',
    approvedAlready: '方案已审核通过，可以发布',
    notApproved: '方案尚未审核通过，不能发布',
    notInvolved: '请由绘制或审核这份方案的同事发布',
    empty: '方案还没有任何改动',
    editionGone: '方案所依据的网格版本已不存在，请新建方案',
    noCells: '本镇还没有网格，请先导入网格',
    notBehind: '方案已在最新的网格上，无须移动',
    undecided: '还有冲突没有选定，请逐一选择保留哪一种',
    changedMeanwhile: '您查看之后又有新版本发布，请重新查看冲突',
  },
  en: {
    role: 'Your role cannot do this.',
    notDraft: 'The plan is under review or published and cannot be changed. Have it sent back first.',
    held: 'Someone else is drawing in this plan. Take over when they have left.',
    notHeld: 'Take the plan for drawing first. After 90 seconds without a sign of you anybody may take over.',
    behind: 'Another plan was published first. Move this one onto the newest cells.',
    notInReview: 'The plan is not under review.',
    ownDrawing: 'Whoever drew or submitted a plan cannot approve it. Ask a colleague.',
    approvedAlready: 'The plan is approved and can be published.',
    notApproved: 'The plan is not approved yet and cannot be published.',
    notInvolved: 'A plan is published by those who drew or approved it.',
    empty: 'Nothing is drawn in the plan yet.',
    editionGone: 'The edition the plan stands on is gone. Begin a new plan.',
    noCells: 'The town has no cells yet. Import them first.',
    notBehind: 'The plan stands on the newest cells already.',
    undecided: 'Some conflicts are not decided yet. Choose for each which shall stand.',
    changedMeanwhile: 'Another edition was published since you looked. Look at the conflicts again.',
  },
} as const;

export type PlanRefusalKind = keyof (typeof sentences)['zh'];

export const planRefusal = (kind: PlanRefusalKind, language: Language): string => sentences[language][kind];
