/**
 * The only reasons for which the park may decline a need. They are the same everywhere; a zone cannot add one. Cities publish these grounds
 * for their service lines. Each comes with where to go instead.
 */
export const DECLINE_GROUNDS = [
  'not_ours',
  'in_proceedings',
  'already_decided',
  'no_contact',
  'personal_matter',
  'unlawful',
  'repeated',
] as const
export type DeclineGround = (typeof DECLINE_GROUNDS)[number]

/** The words for a ground, which the enterprise reads, and the place to which it is usually sent. */
interface DeclineGroundWords {
  label: string
  sentence: string
  /** A first draft of where to go instead; the officer who declines makes it exact. */
  pointer: string
}

export const DECLINE_GROUND_WORDS: Readonly<Record<DeclineGround, DeclineGroundWords>> = {
  not_ours: {
    label: '不是政府能办的事',
    sentence: '市场定价、企业之间的买卖等，政府不能插手。',
    pointer: '建议直接与对方商量，或请行业协会、律师帮忙。',
  },
  in_proceedings: {
    label: '正在诉讼、仲裁或信访中',
    sentence: '已经由法院、仲裁机构或信访部门在办，园区不能另办一遍。',
    pointer: '请向受理的法院、仲裁委员会或信访部门查询进度。',
  },
  already_decided: {
    label: '已有生效的处理决定',
    sentence: '主管部门或法院已经作出决定，园区不能改变它。',
    pointer: '不服的，可以按决定书写明的期限和机关申请复议或起诉。',
  },
  no_contact: {
    label: '身份不明或联系不上',
    sentence: '多次按留下的方式联系，没有人答复，无法核实情况。',
    pointer: '方便时请再提交一次，并留下能打通的电话。',
  },
  personal_matter: {
    label: '员工个人事务',
    sentence: '属于员工个人的事，不是企业的诉求。',
    pointer: '请员工本人拨打 12345，或到所在社区办理。',
  },
  unlawful: {
    label: '要求不符合法律规定',
    sentence: '法律、法规不允许这样办。',
    pointer: '可以换一种合规的办法，再提交一次。',
  },
  repeated: {
    label: '重复提交，没有新情况',
    sentence: '同一件事已经办过或正在办，没有新的事实。',
    pointer: '请看原来那一件的办理经过；有新情况就在那里补充。',
  },
}

/** The text that the enterprise reads about a declined need: the ground, the officer's words, and where to go instead. */
export function formatDecline(ground: DeclineGround, text: string, pointer: string): string {
  return `${DECLINE_GROUND_WORDS[ground].label}。${text}\n可以这样办：${pointer}`
}
