import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { showToast } from '@/ui/platform/feedback'
import type { CalendarView } from '@/shared/contract/park'
import { DAY_REASON_MAX } from '@/shared/contract/limits'
import type { NoticedDays } from '@/shared/domain/time/holiday-notice'
import { DayRows } from './day-rows'
import { HourRows } from './hour-rows'
import { NextYear } from './next-year'
import { readHours, toHourTexts } from './hour-texts'

export interface CalendarFormProps {
  regionCode: string
  calendar: CalendarView
  onSaved: (calendar: CalendarView) => void
  onOutdated: () => void
}

/** Hours, closures and added working days of a zone. */
export function CalendarForm({ regionCode, calendar, onSaved, onOutdated }: CalendarFormProps) {
  const [hours, setHours] = useState(() => toHourTexts(calendar.hours))
  const [closures, setClosures] = useState(() => [...calendar.closures])
  const [extra, setExtra] = useState(() => calendar.extraWorkdays.map(toRow))
  const [statedYears, setStatedYears] = useState<readonly number[]>(calendar.statedYears ?? [])
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useAction(cloud.park.setCalendar)
  const spans = readHours(hours)
  const submit = async () => {
    setTried(true)
    if (reason.trim() === '' || !spans) return
    const answer = await save.run({
      regionCode,
      version: calendar.version,
      hours: spans,
      closures: closures.filter(({ fromOn }) => fromOn !== ''),
      extraWorkdays: extra
        .filter(({ fromOn }) => fromOn !== '')
        .map(({ fromOn, reason: why }) => ({ on: fromOn, reason: why })),
      statedYears: [...statedYears],
      reason,
    })
    if (answer.ok) {
      onSaved(answer.data)
      showToast('已保存，办理中的承诺几分钟内按新日历算')
    } else if (answer.error.code === 'ChangedMeanwhile') onOutdated()
  }
  const refusal = useSendAgain(save, submit, { words: [hours, closures, extra, statedYears, reason] })
  const yearToEnter = calendar.missingYear ?? calendar.statedYears?.at(-1)
  const takeYear = ({ closures: free, extraWorkdays }: NoticedDays) => {
    const year = `${yearToEnter ?? ''}`
    setClosures(withDays(closures, free, year))
    setExtra(withDays(extra, extraWorkdays.map(toRow), year))
    if (yearToEnter !== undefined) setStatedYears(withYear(statedYears, yearToEnter, true))
    if (reason.trim() === '') setReason(`${year} 年放假安排已公布`)
  }
  const mark = (rows: readonly { reason: string }[]) =>
    tried && rows.some((row) => row.reason.trim() === '') ? '每一行都要写原因' : undefined
  return (
    <Card title="本区的时间">
      <HourRows
        rows={hours}
        onChange={setHours}
        fault={tried && !spans ? '请把每一段的起止填完整' : undefined}
      />
      {yearToEnter !== undefined && (
        <NextYear
          year={yearToEnter}
          stated={statedYears.includes(yearToEnter)}
          onStated={(stated) => setStatedYears(withYear(statedYears, yearToEnter, stated))}
          onRead={takeYear}
        />
      )}
      <DayRows label="停工" what="停工" rows={closures} onChange={setClosures} fault={mark(closures)} />
      <DayRows
        single
        label="另外上班的日子"
        what="上班日"
        rows={extra}
        onChange={setExtra}
        fault={mark(extra)}
      />
      <Field
        label="为什么改"
        hint="承诺时间变了的企业会看到这句话"
        maxLength={DAY_REASON_MAX}
        value={reason}
        onChange={setReason}
        fault={tried && reason.trim() === '' ? '请填写原因' : save.refusal?.fields?.['reason']}
      />
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <View>
        <Button text="保存日历" onPress={() => void submit()} busy={save.pending} />
      </View>
    </Card>
  )
}

const toRow = ({ on, reason }: { on: string; reason: string }) => ({ fromOn: on, untilOn: on, reason })

/** Replaces the rows of one year by `read`. */
function withDays<Row extends { untilOn: string }>(
  rows: readonly Row[],
  read: readonly Row[],
  year: string,
): Row[] {
  return [...rows.filter(({ untilOn }) => !untilOn.startsWith(year)), ...read]
}

/** Adds a year to the years, or removes it. */
function withYear(years: readonly number[], year: number, isIn: boolean): number[] {
  return [...years.filter((one) => one !== year), ...(isIn ? [year] : [])]
}
