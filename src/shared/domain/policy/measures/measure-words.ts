import { formatDay } from '@/shared/domain/time/wording'
import type { MeasureWindow } from './measure'

/** The window in words: 5月1日—6月30日 · 6月30日前. */
export function formatWindow({ fromOn, untilOn }: MeasureWindow): string | undefined {
  if (fromOn !== undefined && untilOn !== undefined) return `${formatDay(fromOn)}—${formatDay(untilOn)}`
  if (untilOn !== undefined) return `${formatDay(untilOn)}前`
  return fromOn === undefined ? undefined : `${formatDay(fromOn)}起`
}

/** The measure in words: 扩岗补贴：每招一人补 1500 元 · 6月30日前. */
export function formatFoundMeasure({
  title,
  gain,
  ...window
}: { title: string; gain: string } & MeasureWindow): string {
  const what = [title, gain].filter((part) => part !== '').join('：')
  return [what, formatWindow(window)].filter((part) => part !== undefined).join(' · ')
}
