import { dayMentions } from './dates'
import { pack, type Confidence, type Extracted, type DocumentPassage } from './passage'

/** A day by which something has to be done, or on which something ceases to hold. */
export interface DocumentDeadline {
  /** Last day that counts, YYYY-MM-DD, as the text names it. */
  on: string
  kind: 'act_by' | 'valid_until'
  /** The sentence that says so. */
  sentence: DocumentPassage
}

const TIME_OF_DAY = '(?:\\([^)]{1,8}\\))?(?:[上下]午|晚)?(?:\\d{1,2}(?::\\d{2}|[时点](?:\\d{1,2}分)?))?'
const BY_AFTER = new RegExp(`^${TIME_OF_DAY}(?:以前|之前|前(?!后|期|述|往|来)|止|截止|截至)`)
const BY_BEFORE =
  /(?:截止(?:时间|日期)?|不迟于|不晚于|最迟|最晚|延[长期迟]?(?:到|至)|顺延至)[:为是在于到至]?$/
const VALID_BEFORE =
  /(?:有效期|施行|执行|实施|有效)[^。；,，]{0,12}[至到]$|(?:有效期|执行期限?|实施期限?)[:为]?[至到]?$/
const RANGE_BEFORE = /[日月]起?[至到—~-]$/
const SENTENCE_STOP = /[。；;！？]/
const REACH = 16
/** Symbols on either side of the day: what goes on longer is cut. */
const LONGEST_SENTENCE = 200

/**
 * Deadlines in a part of the folded text. Those whose year the text leaves out are likely; those before the day of writing are doubtful:
 * more often a condition or a report than something to do.
 */
export function findDeadlines(
  folded: string,
  part: DocumentPassage,
  writtenOn: string | undefined,
): Extracted<DocumentDeadline>[] {
  const packed = pack(folded, part.start, part.end)
  const year = writtenOn === undefined ? undefined : Number(writtenOn.slice(0, 4))
  const found: Extracted<DocumentDeadline>[] = []
  for (const { on, from, to, yearInferred } of dayMentions(packed.text, year)) {
    const before = packed.text.slice(Math.max(0, from - REACH), from)
    const after = packed.text.slice(to, to + REACH)
    const cue = cueOf(before, after)
    if (!cue) continue
    const late = writtenOn === undefined || on >= writtenOn
    const confidence: Confidence = !late ? 'doubtful' : yearInferred ? 'likely' : cue.confidence
    const sentence = sentenceAround(packed.text, from, to)
    const passage = packed.passage(from, to + (BY_AFTER.exec(after)?.[0].length ?? 0))
    found.push({
      value: { on, kind: cue.kind, sentence: packed.passage(sentence[0], sentence[1]) },
      passage,
      confidence,
    })
  }
  return found
}

function cueOf(
  before: string,
  after: string,
): { kind: DocumentDeadline['kind']; confidence: Confidence } | undefined {
  if (VALID_BEFORE.test(before)) return { kind: 'valid_until', confidence: 'certain' }
  if (BY_AFTER.test(after) || BY_BEFORE.test(before)) return { kind: 'act_by', confidence: 'certain' }
  return RANGE_BEFORE.test(before) ? { kind: 'act_by', confidence: 'likely' } : undefined
}

function sentenceAround(text: string, from: number, to: number): [number, number] {
  let start = from
  while (start > Math.max(0, from - LONGEST_SENTENCE) && !SENTENCE_STOP.test(text.charAt(start - 1)))
    start -= 1
  const stop = text.slice(to, to + LONGEST_SENTENCE).search(SENTENCE_STOP)
  return [start, stop < 0 ? Math.min(text.length, to + LONGEST_SENTENCE) : to + stop + 1]
}
