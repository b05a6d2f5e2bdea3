import type { Query } from '@/cloud/query/use-query'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { RefusalCode } from '@/shared/contract'
import { formatRefusal } from '@/shared/contract/wording'
import { formatWhen } from '@/shared/domain/time/wording'

export interface StaleNoteProps {
  query: Pick<Query<unknown, RefusalCode>, 'at' | 'refusal' | 'pending' | 'refresh'>
  now: number
}

/** Shown when the newest attempt to read failed: how old the content below is or, without content, why there is none. */
export function StaleNote({ query, now }: StaleNoteProps) {
  if (!query.refusal) return null
  const retry = { text: '重试', onPress: () => void query.refresh(), busy: query.pending }
  if (query.at === undefined) return <RefusalNote text={formatRefusal(query.refusal)} action={retry} />
  return (
    <RefusalNote
      tone="warn"
      icon="offline"
      text={`暂时连不上，这是 ${formatWhen(query.at, now)} 的内容`}
      action={retry}
    />
  )
}
