import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Toggle } from '@/ui/toggle/toggle'
import { HOLIDAY_NOTICE_MAX, readHolidayNotice, type NoticedDays } from '@/shared/domain/time/holiday-notice'

export interface NextYearProps {
  year: number
  /** Whether the person confirms that the rows below are that year's public holidays. */
  stated: boolean
  onStated: (stated: boolean) => void
  onRead: (days: NoticedDays) => void
}

/** Next year's public holidays, while the product does not have them. It turns the pasted notice into rows that the person can change. */
export function NextYear({ year, stated, onStated, onRead }: NextYearProps) {
  const [text, setText] = useState('')
  const [said, setSaid] = useState<{ text: string; ok: boolean }>()
  const read = () => {
    const days = readHolidayNotice(text, year)
    const isRead = days.closures.length > 0
    setSaid({
      ok: isRead,
      text: isRead
        ? `读出放假 ${days.closures.length} 段、上班 ${days.extraWorkdays.length} 天，已写在下面。请对一遍，再保存日历。`
        : '没有读出放假的日子。请粘贴通知里“元旦：1月1日至3日放假……”那几行，或在下面一段一段加。',
    })
    if (isRead) onRead(days)
  }
  return (
    <View>
      <Field
        label={`${year} 年放假安排`}
        hint="把国务院办公厅的通知粘贴到这里，放假和上班的日子会写进下面"
        optional
        multiline
        rows={4}
        maxLength={HOLIDAY_NOTICE_MAX}
        value={text}
        onChange={setText}
      />
      <Button kind="quiet" size="small" text="读出日子" disabled={text.trim() === ''} onPress={read} />
      {said && (
        <RefusalNote tone={said.ok ? 'good' : 'warn'} icon={said.ok ? 'check' : 'warning'} text={said.text} />
      )}
      <Toggle
        text={`下面已包括 ${year} 年全国放假安排`}
        hint="打开并保存后，跨年的承诺不再写“可能调整”"
        on={stated}
        onChange={onStated}
      />
    </View>
  )
}
