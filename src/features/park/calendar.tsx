import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { Card } from '@/ui/card/card'
import { useNow } from '@/ui/hooks/use-now'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { CalendarView } from '@/shared/contract/park'
import { formatAgo, formatDay, formatDayWithYear } from '@/shared/domain/time/wording'
import { CalendarForm } from './calendar-form'
import './park.scss'

/** Working time of a zone: the nation's known days, and the zone's own days over them. */
export function Calendar({ regionCode }: { regionCode: string }) {
  const now = useNow()
  const query = useQuery(`calendar:${regionCode}`, () => cloud.park.calendar({ regionCode }))
  const { data } = query
  return (
    <QueryFrame {...toFrame(query)} rows={6}>
      {data && (
        <>
          {data.recountingSince !== undefined && (
            <RefusalNote
              tone="info"
              icon="clock"
              text={`${formatAgo(data.recountingSince, now)}改过，办理中的承诺正在重新计算，算完才能再改。`}
              action={{ text: '刷新', onPress: () => void query.refresh() }}
            />
          )}
          <CalendarForm
            key={data.version}
            regionCode={regionCode}
            calendar={data}
            onSaved={query.replace}
            onOutdated={() => void query.refresh()}
          />
          <KnownDays calendar={data} />
        </>
      )}
    </QueryFrame>
  )
}

function KnownDays({
  calendar: { knownUntilOn, source, freeDays, workedWeekends, statedYears = [] },
}: {
  calendar: CalendarView
}) {
  const years = [...new Set([...freeDays, ...workedWeekends].map((on) => on.slice(0, 4)))].sort()
  return (
    <Card title="算进承诺的日子">
      <View className="park-text">
        {knownUntilOn === undefined
          ? '现在的日历没有接上全国节假日。保存一次，就会按公布的放假安排重算。'
          : `全国放假安排已知到 ${formatDayWithYear(knownUntilOn)}，来源：${source}${statedYears.map((year) => `；${year} 年由本区录入`).join('')}。再往后，除了下面写明的日子，都按周末双休算，承诺里会写明。`}
      </View>
      {years.map((year) => (
        <View key={year} className="park-row">
          <View className="park-words">
            <View className="park-title">{year} 年</View>
            <View className="park-text">工作日放假：{listDays(freeDays, year)}</View>
            <View className="park-text">周末上班：{listDays(workedWeekends, year)}</View>
          </View>
        </View>
      ))}
    </Card>
  )
}

function listDays(days: readonly string[], year: string): string {
  return (
    days
      .filter((on) => on.startsWith(year))
      .map(formatDay)
      .join('、') || '没有'
  )
}
