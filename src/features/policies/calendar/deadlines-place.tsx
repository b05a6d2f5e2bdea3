import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
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
import { useNow } from '@/ui/hooks/use-now'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { toDay } from '@/shared/domain/time/days'
import { DAY_MS } from '@/shared/domain/time/units'
import { DeadlineDays } from './deadline-days'
import { monthBounds, monthBeside, toMonth, formatMonth, type Month } from '@/shared/domain/time/month'
import { MonthGrid } from './month-grid'
import './calendar.scss'

/**
 * The deadlines of a month. It is for staff of an enterprise only, because it lists favourites and the policies that fit the enterprise.
 */
export function DeadlinesPlace() {
  const me = useMe()
  if (!me.known)
    return (
      <QueryFrame {...toFrame(me.query)} rows={3}>
        {null}
      </QueryFrame>
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

const LOOK_AHEAD_DAYS = 183

interface ShownMonth {
  /** Undefined before the first answer. */
  days: readonly { on: string }[] | undefined
  month: Month
  /** Epoch ms, by the cloud’s clock. */
  now: number
  setMonth: (month: Month) => void
}

/**
 * Opens the calendar at the month of the next deadline, so that the first page is not empty. This happens once, only when this month has no
 * deadline left, and never after somebody has chosen a month.
 * @returns the caller must call this when somebody chooses a month
 */
function useFirstMonth(enterpriseId: string, { days, month, now, setMonth }: ShownMonth): () => void {
  const isDone = useRef(false)
  const isChosen = useRef(false)
  useEffect(() => {
    if (isDone.current || isChosen.current || days === undefined) return
    const today = toDay(now)
    // The clock of this device is wrong, so the calendar has begun with another month than the cloud's.
    if (month !== toMonth(today)) return setMonth(toMonth(today))
    isDone.current = true
    if (days.some(({ on }) => on >= today)) return
    const toOn = toDay(now + LOOK_AHEAD_DAYS * DAY_MS)
    void cloud.bookmarks.deadlines({ enterpriseId, fromOn: today, toOn }).then((answer) => {
      const [next] = answer.ok ? answer.data.days : []
      if (next && !isChosen.current) setMonth(toMonth(next.on))
    })
  }, [days, enterpriseId, month, now, setMonth])
  return () => {
    isDone.current = true
    isChosen.current = true
  }
}

function Deadlines({ enterpriseId }: { enterpriseId: string }) {
  const leadMs = useRef(0)
  const phoneNow = useNow()
  const [month, setMonth] = useState<Month>(() => toMonth(toDay(Date.now())))
  const [chosenDay, setChosenDay] = useState<string>()
  const query = useQuery(`deadlines:${enterpriseId}:${month}`, () =>
    cloud.bookmarks.deadlines({ enterpriseId, ...monthBounds(month) }),
  )
  if (query.data?.at !== undefined && query.at !== undefined) leadMs.current = query.data.at - query.at
  const now = phoneNow + leadMs.current
  const days = query.data?.days ?? []
  const keepMonth = useFirstMonth(enterpriseId, { days: query.data?.days, month, now, setMonth })
  const showMonth = (step: 1 | -1) => {
    keepMonth()
    setMonth(monthBeside(month, step))
    setChosenDay(undefined)
  }
  return (
    <>
      <Card>
        <View className="month-head">
          <Press className="month-step" label="上个月" onPress={() => showMonth(-1)}>
            <Icon name="left" />
          </Press>
          <View className="month-name" {...ariaRole('heading')} aria-level="2" aria-live="polite">
            {formatMonth(month)}
          </View>
          <Press className="month-step" label="下个月" onPress={() => showMonth(1)}>
            <Icon name="right" />
          </Press>
        </View>
        <MonthGrid
          month={month}
          today={toDay(now)}
          counts={new Map(days.map(({ on, policies }) => [on, policies.length]))}
          chosen={chosenDay}
          onChoose={(day) => setChosenDay(day === chosenDay ? undefined : day)}
        />
      </Card>
      <QueryFrame {...toFrame(query)} rows={2}>
        <DeadlineDays
          days={chosenDay === undefined ? days : days.filter(({ on }) => on === chosenDay)}
          now={now}
          onAll={chosenDay === undefined ? undefined : () => setChosenDay(undefined)}
        />
        <View>
          {query.data && days.length === 0 && (
            <EmptyState
              icon="calendar"
              title={`${formatMonth(month)}没有要截止的`}
              text="这里只列适合您的和您收藏的政策。"
              action={{ text: '看下个月', onPress: () => showMonth(1) }}
            />
          )}
        </View>
      </QueryFrame>
    </>
  )
}
