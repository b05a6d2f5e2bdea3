import { MINUTE_MS } from '@/shared/domain/time/units'
import type { Attachment, Need, Review, TimelineEntry } from './need'
import { wordsEntry } from './need-words'

/** Who looks at a need: somebody, and whether they may look at what is held back. */
export interface ReviewReader {
  personId?: string
  reviews: boolean
}

/** What the platform said of the newest entry and of the pictures that came with it. */
export interface FirstCheck {
  text: 'passed' | 'pending' | 'unchecked'
  /** Files of pictures: the platform's answer comes later. */
  pictures: readonly string[]
}

const RECHECK_MS = 10 * MINUTE_MS
/** After this many vain rounds a person looks: nothing waits for ever. */
const RECHECKS_MAX = 6

const HELD_TITLE = '内容审核中'
const HELD_TEXT = '内容审核中，通过后可见'
const REFUSED_TEXT = '这段内容没有通过审核'

/** The need with its newest entry held back as far as the check asks for it. */
export function holdNewest(need: Need, { text, pictures }: FirstCheck, at: number): Need {
  if (text === 'passed' && pictures.length === 0) return need
  const mark = (attachments: readonly Attachment[]) =>
    attachments.map((file) =>
      pictures.includes(file.fileId) ? { ...file, review: 'unchecked' as const } : file,
    )
  const newest = need.timeline.length - 1
  return timed(
    {
      ...need,
      ...(newest === 0 && { attachments: mark(need.attachments) }),
      timeline: need.timeline.map((entry, index) => {
        if (index !== newest) return entry
        const marked = { ...entry, ...(entry.attachments && { attachments: mark(entry.attachments) }) }
        return text === 'passed' ? marked : { ...marked, review: text }
      }),
    },
    at,
  )
}

/** A decision on one entry, its text and its pictures; undefined when there is none to take. */
export function reviewEntry(
  need: Need,
  index: number,
  verdict: 'passed' | 'refused',
  at: number,
): Need | undefined {
  const pictures = filesOfEntry(need, index).map(({ fileId }) => fileId)
  const read = reviewText(need, index, verdict, at)
  return reviewPictures(read ?? need, pictures, verdict, at) ?? read
}

/** A decision on the text of one entry; undefined when there is none to take. */
export function reviewText(
  need: Need,
  index: number,
  verdict: Review | 'passed',
  at: number,
): Need | undefined {
  const held = need.timeline[index]?.review
  if (held === undefined || held === 'refused') return undefined
  return timed(
    {
      ...need,
      timeline: need.timeline.map((entry, place) => (place === index ? reviewed(entry, verdict) : entry)),
    },
    at,
  )
}

/** A decision on pictures; undefined when none of them is held back. */
export function reviewPictures(
  need: Need,
  fileIds: readonly string[],
  verdict: Review | 'passed',
  at: number,
): Need | undefined {
  const open = (file: Attachment) =>
    fileIds.includes(file.fileId) && file.review !== undefined && file.review !== 'refused'
  if (!needFiles(need).some(open)) return undefined
  const judge = (attachments: readonly Attachment[]) =>
    attachments.map((file) => (open(file) ? reviewed(file, verdict) : file))
  const timeline = need.timeline.map((entry) =>
    entry.attachments ? { ...entry, attachments: judge(entry.attachments) } : entry,
  )
  return timed({ ...need, attachments: judge(need.attachments), timeline }, at)
}

/** One more vain round with the platform: later again, or at last a person. */
export function recheckLater(need: Need, at: number): Need {
  if (need.recheckAt === undefined) return need
  const rechecks = (need.rechecks ?? 0) + 1
  if (rechecks < RECHECKS_MAX) return { ...need, rechecks, recheckAt: at + RECHECK_MS }
  const give = <T extends { review?: Review }>(one: T): T =>
    one.review === 'unchecked' ? { ...one, review: 'pending' } : one
  const timeline = need.timeline.map((entry) => ({
    ...give(entry),
    ...(entry.attachments && { attachments: entry.attachments.map(give) }),
  }))
  return timed({ ...need, attachments: need.attachments.map(give), timeline }, at)
}

/** Every file of a need, wherever it came in. */
export function needFiles(need: Need): Attachment[] {
  return [...need.attachments, ...need.timeline.flatMap(({ attachments = [] }) => attachments)]
}

/**
 * The need with files stored anew, by the address that they had. What a picture showed before may not be what it shows now: those that
 * others could see wait for the platform again.
 */
export function withCopies(
  need: Need,
  copies: ReadonlyMap<string, Pick<Attachment, 'fileId' | 'sizeBytes'>>,
  pictures: readonly string[],
  at: number,
): Need {
  const moved = (file: Attachment): Attachment => {
    const copy = copies.get(file.fileId)
    if (!copy) return file
    return { ...file, ...copy, ...(pictures.includes(file.fileId) && { review: file.review ?? 'unchecked' }) }
  }
  const timeline = need.timeline.map((entry) =>
    entry.attachments ? { ...entry, attachments: entry.attachments.map(moved) } : entry,
  )
  return timed({ ...need, attachments: need.attachments.map(moved), timeline }, at)
}

/** The files that came with one entry; the first one has those of the need itself. */
export function filesOfEntry(need: Need, index: number): readonly Attachment[] {
  return [...(index === 0 ? need.attachments : []), ...(need.timeline[index]?.attachments ?? [])]
}

/** The file was added by whom? The author of the need, or of the entry it came with. */
export function ownerOfFile(need: Need, fileId: string): string | undefined {
  const entry = need.timeline.find(({ attachments = [] }) =>
    attachments.some((file) => file.fileId === fileId),
  )
  return entry ? entry.by.personId : need.author.personId
}

/** The need as this reader may see it: what is held back is seen by whoever wrote it, and by those who review. */
export function asSeenBy(need: Need, reader: ReviewReader): Need {
  if (reader.reviews) return need
  const hides = (one: { review?: Review }, personId: string | undefined) =>
    one.review !== undefined && (personId === undefined || personId !== reader.personId)
  const shown = (attachments: readonly Attachment[], personId: string | undefined) =>
    attachments.filter((file) => !hides(file, personId))
  const timeline = need.timeline.map((entry) => {
    const { text, attachments, facts, ...rest } = entry
    const hidden = hides(entry, entry.by.personId)
    return {
      ...rest,
      ...(text !== undefined && { text: hidden ? heldText(entry) : text }),
      ...(attachments && { attachments: shown(attachments, entry.by.personId) }),
      ...(facts && !hidden && { facts }),
    }
  })
  const posted = need.timeline[wordsEntry(need.timeline)]
  const papers = need.papers?.map((paper) => {
    const asked = need.timeline[paper.askedIn]
    return asked && hides(asked, asked.by.personId) ? { ...paper, name: HELD_TITLE } : paper
  })
  const base = {
    ...need,
    timeline,
    ...(papers && { papers }),
    attachments: shown(need.attachments, need.author.personId),
  }
  const hiddenTypes = need.timeline.filter((entry) => hides(entry, entry.by.personId)).map(({ type }) => type)
  return {
    ...base,
    ...(posted && hides(posted, posted.by.personId) && withoutPosted(base, heldText(posted))),
    // The plan is the newest proposal in short.
    ...(hiddenTypes.includes('resolution_proposed') && { plan: HELD_TITLE }),
    ...(hiddenTypes.some((type) => type === 'decline_proposed' || type === 'declined') &&
      withoutPointer(need)),
    ...(need.rating && hiddenTypes.includes('rated') && { rating: { ...withoutWords(need.rating) } }),
  }
}

function withoutPointer({ ruling, decline }: Need): Pick<Need, 'ruling' | 'decline'> {
  return {
    ...(ruling && { ruling: { ...ruling, ...(ruling.pointer !== undefined && { pointer: HELD_TEXT }) } }),
    ...(decline && { decline: { ...decline, pointer: HELD_TEXT } }),
  }
}

function withoutPosted(need: Need, text: string): Partial<Need> {
  return {
    ...(need.mentions && { mentions: [] }),
    title: HELD_TITLE,
    text,
    facts: {},
    contact: { ...need.contact, name: need.author.name },
    attachments: [],
    // The reasons quote the words.
    matches: need.matches.map(unexplained),
    ...(need.alsoFound && {
      alsoFound: {
        policies: need.alsoFound.policies.map(unexplained),
        earlier: need.alsoFound.earlier.map(unexplained),
      },
    }),
  }
}

const unexplained = <T extends { why: readonly unknown[] }>(found: T) => ({ ...found, why: [] })

function withoutWords({ level, at }: NonNullable<Need['rating']>): NonNullable<Need['rating']> {
  return { level, at, reasons: [] }
}

const heldText = ({ review }: TimelineEntry) => (review === 'refused' ? REFUSED_TEXT : HELD_TEXT)

function reviewed<T extends { review?: Review }>(one: T, verdict: Review | 'passed'): T {
  const { review: _review, ...rest } = one
  return (verdict === 'passed' ? rest : { ...rest, review: verdict }) as T
}

/** Asked again only while something is unchecked. */
function timed(need: Need, at: number): Need {
  const unchecked = [...need.timeline, ...needFiles(need)].some(({ review }) => review === 'unchecked')
  const { recheckAt, rechecks, ...rest } = need
  if (!unchecked) return rest
  return { ...rest, recheckAt: recheckAt ?? at + RECHECK_MS, ...(rechecks !== undefined && { rechecks }) }
}
