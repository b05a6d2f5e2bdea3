import { goesOn, readable, type Layout } from './layout'
import type { Extracted, Line, DocumentPassage } from './passage'

/** A paper that belongs to the document. */
export interface AttachmentNote {
  /** The number in the document; 0 without one. */
  number: number
  name: string
}

const NOTE = /^附件?(\d{1,2})?:/
const LONE = /^附件?(\d{1,2})?$/
const ITEM = /^(\d{1,2})[.、]/
const NOTE_WITH_ITEM = /^附件?:?(\d{1,2})[.、](?!\d(?!\d{3}年))/
/** The next number in a list on one line, also where its separator was lost: 指南.docx2.申报书. */
const NEXT_ITEM =
  /([;；,，、。\s]|\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|pptx?)|[\u4e00-\u9fff》）)])\s{0,4}(\d{1,2})\s{0,2}[.．、]\s{0,4}(?!\d(?!\d{3}年))/g
const LABEL_ALONE = /^附件:$/
const MOST_ITEMS = 60
const LONGEST_NAME = 60

/**
 * Attachments that are named under the body (附件：1. …), or, without such a list, the titles above the papers that follow the date. Names
 * from a list are certain, titles are likely.
 */
export function findAttachments(
  text: string,
  tail: readonly Line[],
  layout: Layout,
): Extracted<AttachmentNote>[] {
  const noted = notedIn(text, tail, layout)
  return noted.length > 0 ? noted : titledIn(text, tail)
}

/** The lines of a list of attachments: 附件：1. … and the items after it. They are numbered like clauses. */
export function attachmentItems(lines: readonly Line[]): ReadonlySet<Line> {
  const items = new Set<Line>()
  for (const [index, line] of lines.entries()) {
    const label = NOTE_WITH_ITEM.exec(line.packed)
    if (!label && !LABEL_ALONE.test(line.packed)) continue
    items.add(line)
    let number = Number(label?.[1] ?? 0)
    for (let at = index + 1; at < Math.min(lines.length, index + MOST_ITEMS); at += 1) {
      const next = lines[at]
      const own = Number(next && ITEM.exec(next.packed)?.[1])
      if (next && own === number + 1) number = own
      else if (!next || Number.isInteger(own) || !isMoreOfName(next)) break
      items.add(next)
    }
  }
  return items
}

function notedIn(text: string, tail: readonly Line[], layout: Layout): Extracted<AttachmentNote>[] {
  const begin = tail.findIndex(({ packed }) => NOTE.test(packed))
  const found: Extracted<AttachmentNote>[] = []
  for (let i = begin; i >= 0 && i < tail.length; i += 1) {
    const line = tail[i]
    if (!line) break
    const label = /^\s*(?:附\s{0,8}件?\s{0,8}\d{0,2}\s{0,8}:\s*){1,2}/.exec(line.folded)?.[0] ?? ''
    const words = line.folded.slice(label.length)
    const item = /^(\d{1,2})\s*[.、]\s*/.exec(words)
    const number = Number(item?.[1] ?? NOTE.exec(line.packed)?.[1] ?? 0)
    if (i > begin && !item && !label) break
    const passage = { start: line.start + label.length + (item?.[0].length ?? 0), end: line.end }
    // A long name continues on the next line.
    const next = tail[i + 1]
    const broken = next && isRestOfName(line, next)
    const wraps = next && (broken || (layout.width && goesOn(line, layout) && isMoreOfName(next)))
    if (wraps) {
      passage.end = next.end
      i += 1
    }
    const named =
      passage.start < passage.end &&
      !/^\([^()]*\)$/.test(line.folded.slice(passage.start - line.start).trim())
    if (named) found.push(...listedIn(text, number, passage))
  }
  return found
}

/** Splits several papers on one line by their numbers: 1.申请报告；2.推荐表. */
function listedIn(text: string, number: number, passage: DocumentPassage): Extracted<AttachmentNote>[] {
  const words = text.slice(passage.start, passage.end)
  const starts = [{ number, at: 0, end: 0 }]
  for (const match of words.matchAll(NEXT_ITEM))
    if (number > 0 && Number(match[2]) === number + starts.length)
      starts.push({
        number: Number(match[2]),
        at: match.index + match[0].length,
        // Without a separator, the match begins with the end of the name, e.g. its file extension.
        end: match.index + (/^[;；,，、。\s]/.test(match[0]) ? 0 : (match[1]?.length ?? 0)),
      })
  return starts.map((each, index) => {
    const end = starts[index + 1]?.end ?? words.length
    return note(text, each.number, { start: passage.start + each.at, end: passage.start + end }, 'certain')
  })
}

function isMoreOfName({ packed }: Line): boolean {
  return !ITEM.test(packed) && !NOTE.test(packed) && packed.length < 12 && !/\d{4}年/.test(packed)
}

/** Whether a name breaks off inside its last word and continues on the next line: …工程包的通 / 知（某〔2015〕13号）. */
function isRestOfName({ packed }: Line, next: Line): boolean {
  return (
    /的[通公意决批办]$/.test(packed) &&
    /^[知告见定复法](?:$|[(.。;])/.test(next.packed) &&
    next.packed.length <= LONGEST_NAME
  )
}

function titledIn(text: string, tail: readonly Line[]): Extracted<AttachmentNote>[] {
  const found: Extracted<AttachmentNote>[] = []
  for (const [index, line] of tail.entries()) {
    const match = LONE.exec(line.packed)
    if (!match) continue
    const rest = tail.slice(index + 1)
    const next = rest.findIndex(({ packed }) => LONE.test(packed))
    const below = next < 0 ? rest : rest.slice(0, next)
    // Under one unnumbered label with nothing but captions below, every caption is a paper. Otherwise the first line is the title.
    const captions = below.every(({ packed }) => packed.length <= LONGEST_NAME && !/[。；]/.test(packed))
    const names = captions && match[1] === undefined && below.length <= 10 ? below : below.slice(0, 1)
    for (const name of names) {
      found.push(note(text, Number(match[1] ?? 0), { start: name.start, end: name.end }, 'likely'))
    }
  }
  return found
}

function note(
  text: string,
  number: number,
  passage: DocumentPassage,
  confidence: 'certain' | 'likely',
): Extracted<AttachmentNote> {
  return { value: { number, name: readable(text, passage).replace(/[。；;]$/, '') }, passage, confidence }
}
