import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useMe } from '@/cloud/query/use-me'
import { useQuery } from '@/cloud/query/use-query'
import { Card } from '@/ui/card/card'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { Icon } from '@/ui/icon/icon'
import { ariaRole } from '@/ui/platform/platform'
import { Press } from '@/ui/press/press'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useNow } from '@/ui/hooks/use-now'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { formatRefusal } from '@/shared/contract/wording'
import { toDay } from '@/shared/domain/time/days'
import { DeadlineDays } from './deadline-days'
import { monthBounds, monthBeside, toMonth, formatMonth, type Month } from '@/shared/domain/time/month'
import { MonthGrid } from './month-grid'
import './calendar.scss'

/** Until when what can be done, by month; for enterprises, because it is told for what fits them. */
export function DeadlinesPlace() {
  const me = useMe()
  const { refusal } = me.query
  if (!me.known)
    return refusal ? (
      <RefusalNote
        text={formatRefusal(refusal)}
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
        action={{ text: '看全部政策', onPress: () => go(routes.policies()) }}
      />
    )
  return <Deadlines enterpriseId={me.staff.enterpriseId} />
}

function Deadlines({ enterpriseId }: { enterpriseId: string }) {
  const now = useNow()
  const [month, setMonth] = useState<Month>(() => toMonth(toDay(Date.now())))
  const [chosen, setChosen] = useState<string>()
  const query = useQuery(`deadlines:${enterpriseId}:${month}`, () =>
    cloud.bookmarks.deadlines({ enterpriseId, ...monthBounds(month) }),
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
          <View className="month-name" {...ariaRole('heading')} aria-level="2" aria-live="polite">
            {formatMonth(month)}
          </View>
          <Press className="month-step" label="下个月" onPress={() => turn(1)}>
            <Icon name="right" />
          </Press>
        </View>
        <MonthGrid
          month={month}
          today={toDay(now)}
          counts={new Map(days.map(({ on, policies }) => [on, policies.length]))}
          chosen={chosen}
          onChoose={(day) => setChosen(day === chosen ? undefined : day)}
        />
      </Card>
      <QueryFrame {...toFrame(query)} rows={2}>
        <DeadlineDays
          days={chosen === undefined ? days : days.filter(({ on }) => on === chosen)}
          now={now}
          onAll={chosen === undefined ? undefined : () => setChosen(undefined)}
        />
        <View>
          {query.data && days.length === 0 && (
            <EmptyState
              icon="calendar"
              title={`${formatMonth(month)}没有要截止的`}
              text="这里只列适合您的和您收藏的政策。"
              action={{ text: '看下个月', onPress: () => turn(1) }}
            />
          )}
        </View>
      </QueryFrame>
    </>
  )
}
