import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/client'
import { frameOf } from '@/cloud/frame-of'
import { useMe } from '@/cloud/use-me'
import { useQuery } from '@/cloud/use-query'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { Icon } from '@/components/icon/icon'
import { roleOf } from '@/components/platform'
import { Press } from '@/components/press/press'
import { QueryFrame } from '@/components/query-frame/query-frame'
import { RefusalNote } from '@/components/refusal-note/refusal-note'
import { Skeleton } from '@/components/skeleton/skeleton'
import { todayOf } from '@/components/time'
import { useNow } from '@/components/use-now'
import { go } from '@/navigate'
import { paths } from '@/paths'
import { sayRefusal } from '@/shared/contract/wording'
import { DeadlineDays } from './deadline-days'
import { boundsOf, monthBeside, monthOf, sayMonth, type Month } from './month'
import { MonthGrid } from './month-grid'
import './calendar.scss'

/** Until when what can be done, by month; for enterprises, because it is told for what fits them. */
export function DeadlinesPlace() {
  const me = useMe()
  const { refusal } = me.query
  if (!me.known)
    return refusal ? (
      <RefusalNote
        text={sayRefusal(refusal)}
        action={{ text: '重试', onPress: () => void me.query.refresh() }}
      />
    ) : (
      <Skeleton rows={3} />
    )
  if (!me.staff)
    return (
      <EmptyState
        icon="calendar"
        title="登记企业后，这里是您的截止日历"
        text="适合您的政策和收藏的政策，哪天截止一眼看到。"
        action={{ text: '看全部政策', onPress: () => go(paths.policies()) }}
      />
    )
  return <Deadlines enterpriseId={me.staff.enterpriseId} />
}

function Deadlines({ enterpriseId }: { enterpriseId: string }) {
  const now = useNow()
  const [month, setMonth] = useState<Month>(() => monthOf(todayOf(Date.now())))
  const [chosen, setChosen] = useState<string>()
  const query = useQuery(`deadlines:${enterpriseId}:${month}`, () =>
    cloud.readers.deadlines({ enterpriseId, ...boundsOf(month) }),
  )
  const days = query.data?.days ?? []
  const turn = (step: 1 | -1) => {
    setMonth(monthBeside(month, step))
    setChosen(undefined)
  }
  return (
    <>
      <Card>
        <View className="month-head">
          <Press className="month-step" label="上个月" onPress={() => turn(-1)}>
            <Icon name="left" />
          </Press>
          <View className="month-name" {...roleOf('heading')} aria-level="2" aria-live="polite">
            {sayMonth(month)}
          </View>
          <Press className="month-step" label="下个月" onPress={() => turn(1)}>
            <Icon name="right" />
          </Press>
        </View>
        <MonthGrid
          month={month}
          today={todayOf(now)}
          counts={new Map(days.map(({ on, policies }) => [on, policies.length]))}
          chosen={chosen}
          onChoose={(day) => setChosen(day === chosen ? undefined : day)}
        />
      </Card>
      <QueryFrame {...frameOf(query)} rows={2}>
        <DeadlineDays
          days={chosen === undefined ? days : days.filter(({ on }) => on === chosen)}
          now={now}
          onAll={chosen === undefined ? undefined : () => setChosen(undefined)}
        />
        <View>
          {query.data && days.length === 0 && (
            <EmptyState
              icon="calendar"
              title={`${sayMonth(month)}没有要截止的`}
              text="这里只列适合您的和您收藏的政策。"
              action={{ text: '看下个月', onPress: () => turn(1) }}
            />
          )}
        </View>
      </QueryFrame>
    </>
  )
}
