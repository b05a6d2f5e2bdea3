import type { ChipProps } from '@/ui/chip/chip'
import { formatRefusal } from '@/shared/contract/wording'
import type { BulkReply, BulkReplyItem } from './bulk-reply'
import { BULK_REPLY_WORDS, type BulkReplyKind } from '../step-kinds'

/** Result of the whole reply. It says 都 only when every need has the reply. */
export function formatResult({ items }: BulkReply, kind: BulkReplyKind, sending: boolean): string {
  const { verb, done } = BULK_REPLY_WORDS[kind]
  const doneCount = items.filter((item) => item.done).length
  if (doneCount === items.length) return `${items.length} 件都${done}`
  if (sending) return `正在逐件${verb}：${doneCount}/${items.length}`
  return `${doneCount} 件${done}，${items.length - doneCount} 件没成功`
}

/** Result for one need, as a chip. */
export function toResultChip(
  { done, fault }: BulkReplyItem,
  kind: BulkReplyKind,
  sending: boolean,
): ChipProps {
  if (done) return { text: BULK_REPLY_WORDS[kind].done, tone: 'good', icon: 'check' }
  if (sending && !fault) return { text: '正在发送', tone: 'plain', icon: 'clock' }
  return { text: '没成功', tone: 'bad', icon: 'warning' }
}

/** Why the need does not have the reply. Undefined when it has, and while the reply is being sent. */
export function explainMissing({ done, fault, claim }: BulkReplyItem, sending: boolean): string | undefined {
  if (done || (sending && !fault)) return undefined
  const claimed = claim?.done === true ? '已由您认领。' : ''
  if (!fault) return `${claimed}还没发出，或没等到结果。再试一次，不会重复。`
  switch (fault.code) {
    case 'Unavailable':
      return `${claimed}网络不通，不知道有没有发到。连上网会自动再发，也可以再试一次，不会重复。`
    case 'NotAllowedNow':
      return claim?.done === false
        ? '刚刚有人认领，或企业有了变动，没有发。'
        : `${claimed}这一件刚刚有变动，现在不能这样办，请打开看看。`
    case 'ChangedMeanwhile':
      return `${claimed}刚刚有人改动过，请再试一次。`
    default:
      return `${claimed}${formatRefusal(fault)}`
  }
}
