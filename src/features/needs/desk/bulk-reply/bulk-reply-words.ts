import type { ChipProps } from '@/ui/chip/chip'
import { formatRefusal } from '@/shared/contract/wording'
import type { BulkReply, BulkReplyItem } from './bulk-reply'
import { TOGETHER_WORDS, type BulkReplyKind } from '../step-kinds'

/** What came of the whole: never “all” while one is missing. */
export function bulkReplyWords({ items }: BulkReply, kind: BulkReplyKind, sending: boolean): string {
  const { verb, done } = TOGETHER_WORDS[kind]
  const arrived = items.filter((item) => item.done).length
  if (arrived === items.length) return `${items.length} 件都${done}`
  if (sending) return `正在逐件${verb}：${arrived}/${items.length}`
  return `${arrived} 件${done}，${items.length - arrived} 件没成功`
}

/** How it stands with one of them. */
export function standingOfItem(
  { done, fault }: BulkReplyItem,
  kind: BulkReplyKind,
  sending: boolean,
): ChipProps {
  if (done) return { text: TOGETHER_WORDS[kind].done, tone: 'good', icon: 'check' }
  if (sending && !fault) return { text: '正在发送', tone: 'plain', icon: 'clock' }
  return { text: '没成功', tone: 'bad', icon: 'warning' }
}

/** Why one of them does not have it; undefined while there is nothing to say. */
export function whyNotYet({ done, fault, claim }: BulkReplyItem, sending: boolean): string | undefined {
  if (done || (sending && !fault)) return undefined
  const taken = claim?.done === true ? '已由您认领。' : ''
  if (!fault) return `${taken}还没发出，或没等到结果。再试一次，不会重复。`
  switch (fault.code) {
    case 'Unavailable':
      return `${taken}网络不通，不知道有没有发到。再试一次，不会重复。`
    case 'NotAllowedNow':
      return claim?.done === false
        ? '刚刚有人认领，或企业有了变动，没有发。'
        : `${taken}这一件刚刚有变动，现在不能这样办，请打开看看。`
    case 'ChangedMeanwhile':
      return `${taken}刚刚有人改动过，请再试一次。`
    default:
      return `${taken}${formatRefusal(fault)}`
  }
}
