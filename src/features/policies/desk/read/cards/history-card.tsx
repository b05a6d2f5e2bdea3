import { Card } from '@/ui/card/card'
import { Timeline } from '@/ui/timeline/timeline'
import type { PolicyView } from '@/shared/contract/policy-view'
import { formatWhen } from '@/shared/domain/time/wording'
import { formatEvent } from '@/features/policies/desk/state-words'

type Entry = NonNullable<PolicyView['desk']>['history'][number]

/** The history of the policy, newest first. Several changes in a row by one person are one line. */
export function HistoryCard({ policy, now }: { policy: PolicyView; now: number }) {
  const history = policy.desk?.history ?? []
  if (history.length === 0) return null
  const items = foldRows(history).map(({ entry: { type, at, name, reason }, times }, index) => ({
    key: `${at}:${index}`,
    title: formatEvent(type, name, times),
    at: formatWhen(at, now),
    ...(reason !== undefined && { text: reason }),
  }))
  return (
    <Card title="经过">
      <Timeline items={items.reverse()} />
    </Card>
  )
}

/** Joins edits in a row by the same person into one, at the time of the last. */
export function foldRows(history: readonly Entry[]): { entry: Entry; times: number }[] {
  const rows: { entry: Entry; times: number }[] = []
  for (const entry of history) {
    const last = rows.at(-1)
    if (last && entry.type === 'edited' && last.entry.type === 'edited' && last.entry.name === entry.name)
      rows[rows.length - 1] = { entry, times: last.times + 1 }
    else rows.push({ entry, times: 1 })
  }
  return rows
}
