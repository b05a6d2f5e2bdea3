import type { EmptyStateProps } from '@/ui/empty-state/empty-state'
import { POLICY_STATE_LABELS, POLICY_STATES, type PolicyState } from '@/shared/domain/policy/life'

/** A tab of the list: the person's own policies, those that regions above have published, or all of a region in one state. */
export type DocumentTab = 'mine' | 'above' | PolicyState

export const DOCUMENT_TABS: readonly { key: DocumentTab; text: string }[] = [
  { key: 'mine', text: '我写的' },
  { key: 'above', text: '上级发布的' },
  ...POLICY_STATES.map((state) => ({ key: state, text: POLICY_STATE_LABELS[state] })),
]

export function isDocumentTab(text: string | undefined): text is DocumentTab {
  return DOCUMENT_TABS.some(({ key }) => key === text)
}

/** What an empty list will hold. */
export const EMPTY_SHOWS: Readonly<Record<DocumentTab, Omit<EmptyStateProps, 'action'>>> = {
  mine: { icon: 'file', title: '您还没有写过政策', text: '手里有文件？粘贴正文或选文件，一分钟变成草稿' },
  above: {
    icon: 'send',
    title: '上级还没有发布政策',
    text: '市、省和国家发布的会列在这里，可以转给本区企业',
  },
  draft: { icon: 'edit', title: '没有草稿', text: '从一份文件开始，读出标题、文号、条款和期限' },
  in_review: { icon: 'clock', title: '没有等着审核的', text: '提交审核的政策会排在这里，由另一位同事审核' },
  approved: { icon: 'check', title: '没有等着发布的', text: '审核通过以后在这里发布，或定好时间' },
  scheduled: { icon: 'calendar', title: '没有定时发布的' },
  published: { icon: 'send', title: '还没有发布过政策', text: '发布以后，企业马上看得到、能自己对条件' },
  recalled: { icon: 'undo', title: '没有撤回过政策' },
  replaced: { icon: 'swap', title: '没有被替代的政策' },
  expired: { icon: 'pause', title: '没有到期失效的政策' },
}
