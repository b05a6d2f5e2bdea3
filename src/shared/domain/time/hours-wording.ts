/** Office hours in words from minutes since midnight: 工作日 8:30–12:00，13:00–17:00. */
export function formatHours(spans: readonly (readonly [startMinute: number, endMinute: number])[]): string {
  if (spans.length === 0) return ''
  return `工作日 ${spans.map(([start, end]) => `${formatMinute(start)}–${formatMinute(end)}`).join('，')}`
}

function formatMinute(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}
