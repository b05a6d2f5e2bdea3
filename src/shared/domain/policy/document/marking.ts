import type { Line, DocumentPassage } from './passage'

const DEGREE = '(?:绝密|機密|机密|秘密|絕密)'
const TERM = '(?:★.{0,12}|\\d{1,3}(?:年|个月)|长期)?'
const URGENCY = '(?:特急|加急|特提|急件|平急)?'

/** The marking on a line of its own (GB/T 9704-2012 §7.2.2), also with a copy number before it and the urgency behind it, or in brackets. */
const LONE = new RegExp(`^(?:\\d{6})?[(\\[【]?${DEGREE}级?[)\\]】]?${TERM}${URGENCY}$`)
const URGENT_FIRST = new RegExp(`^(?:\\d{6})?${URGENCY}${DEGREE}${TERM}$`)
/** A degree with a star is always a marking; forms write 密级：机密. */
const ANYWHERE = new RegExp(`${DEGREE}★|密级[:为]?${DEGREE}`)

/** The passage that marks a text as secret; undefined without a marking. Words such as 商业秘密 or 保守国家秘密 in a sentence are no marking. */
export function secretMarking(lines: readonly Line[]): DocumentPassage | undefined {
  const line = lines.find(
    ({ packed }) => LONE.test(packed) || URGENT_FIRST.test(packed) || ANYWHERE.test(packed),
  )
  return line && { start: line.start, end: line.end }
}
