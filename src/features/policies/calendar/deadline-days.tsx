import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { LongList } from '@/ui/long-list/long-list'
import { ariaRole } from '@/ui/platform/platform'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { PolicyCard } from '@/shared/contract/policy-view'
import { daysLeft } from '@/shared/domain/time/deadline'
import { formatDay } from '@/shared/domain/time/wording'
import { PolicyListItem } from '../list/policy-item'
import './calendar.scss'

export interface DeadlineDaysProps {
  days: readonly { on: string; policies: readonly PolicyCard[] }[]
  now: number
  /** Shows the whole month again. Undefined while it is shown. */
  onAll: (() => void) | undefined
}

/** The deadlines as a list by day, with everything of the grid, so that it can be read aloud. */
export function DeadlineDays({ days, now, onAll }: DeadlineDaysProps) {
  const rows = days.flatMap(({ on, policies }) =>
    policies.map((policy, index) => ({ on, policy, first: index === 0 })),
  )
  return (
    <View>
      <LongList
        items={rows}
        getKey={({ on, policy }) => `${on}:${policy.id}`}
        render={({ on, policy, first }) => (
          <View>
            {first && (
              <View className="deadline-day" {...ariaRole('heading')} aria-level="2">
                {formatDay(on)}
                <View className="deadline-left">{formatDaysLeft(on, now)}</View>
              </View>
            )}
            <PolicyListItem policy={policy} now={now} staff onOpen={() => go(routes.policy(policy.id))} />
          </View>
        )}
      />
      <View>{onAll && <Button kind="plain" size="small" text="看这个月全部" onPress={onAll} />}</View>
    </View>
  )
}

function formatDaysLeft(on: string, now: number): string {
  const left = daysLeft(on, now) ?? 0
  return left < 0 ? '已截止' : left === 0 ? '就是今天' : `还有 ${left} 天`
}
