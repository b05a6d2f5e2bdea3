import { MINUTE_MS } from '@/shared/domain/time/units'
import type { Attachment, Need, Review, TimelineEntry } from './need'
import { wordsEntry } from './need-words'

/** The reader of a need, and whether they may see contents that are held back. */
export interface ReviewReader {
  personId?: string
  reviews: boolean
}

/** The platform's first verdict on the newest entry and on its pictures. */
export interface FirstCheck {
  text: 'passed' | 'pending' | 'unchecked'
  /** File ids of pictures on which the platform's verdict comes later. */
  pictures: readonly string[]
}

const RECHECK_MS = 10 * MINUTE_MS
/** After so many checks without a verdict a person of the park looks at the content. */
const RECHECKS_MAX = 6

const HELD_TITLE = '内容审核中'
const HELD_TEXT = '内容审核中，通过后可见'
const REFUSED_TEXT = '这段内容没有通过审核'

/** The need with those contents of its newest entry held back that the check has not passed. */
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

/** Applies a decision to the text and the pictures of one entry; undefined when neither waits for one. */
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

/** Applies a decision to the text of one entry; undefined when it does not wait for one. */
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

/** Applies a decision to pictures; undefined when none of them waits for one. */
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

/** Notes another check without a verdict: the next check comes later, and after the last one a person has to look. */
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

/** Every file of a need, posted with it or added by an entry. */
export function needFiles(need: Need): Attachment[] {
  return [...need.attachments, ...need.timeline.flatMap(({ attachments = [] }) => attachments)]
}

/**
 * The need with copied files in place of the originals; `copies` is keyed by the old file id. A picture may have changed before it was copied, so
 * pictures that others could see wait for the platform's check again.
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

/** The files that came with one entry. The first entry also has the files of the need itself. */
export function filesOfEntry(need: Need, index: number): readonly Attachment[] {
  return [...(index === 0 ? need.attachments : []), ...(need.timeline[index]?.attachments ?? [])]
}

/** Id of the person who added a file: the author of its entry, or else of the need. */
export function ownerOfFile(need: Need, fileId: string): string | undefined {
  const entry = need.timeline.find(({ attachments = [] }) =>
    attachments.some((file) => file.fileId === fileId),
  )
  return entry ? entry.by.personId : need.author.personId
}

/** The need as this reader may see it. Only its writer and those who review see a content that is held back. */
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
    // The plan repeats the newest proposal in short.
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
    // The reasons quote words of the need.
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

/** The need with the instant of its next check; without one when nothing is unchecked. */
function timed(need: Need, at: number): Need {
  const unchecked = [...need.timeline, ...needFiles(need)].some(({ review }) => review === 'unchecked')
  const { recheckAt, rechecks, ...rest } = need
  if (!unchecked) return rest
  return { ...rest, recheckAt: recheckAt ?? at + RECHECK_MS, ...(rechecks !== undefined && { rechecks }) }
}
