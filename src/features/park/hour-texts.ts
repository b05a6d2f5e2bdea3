/** One span of office hours; both times as HH:mm. */
export interface HourText {
  from: string
  until: string
}

export function toHourTexts(spans: readonly (readonly [number, number])[]): HourText[] {
  return spans.map(([start, end]) => ({ from: toClock(start), until: toClock(end) }))
}

/** Minutes since midnight; undefined when a time is missing. */
export function readHours(rows: readonly HourText[]): [number, number][] | undefined {
  const spans = rows.map(({ from, until }): [number, number] => [toMinute(from), toMinute(until)])
  return spans.flat().some(Number.isNaN) ? undefined : spans
}

function toClock(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

function toMinute(clock: string): number {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(clock) ?? []
  return Number(hour) * 60 + Number(minute)
}
