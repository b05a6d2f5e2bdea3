import { dutyAgentAt } from '@/shared/domain/duty/duty'
import type { Need, Review } from '@/shared/domain/need/need'
import { wordsOfEntry } from '@/shared/domain/need/need-words'
import { needFiles, filesOfEntry, ownerOfFile, recheckLater, reviewText } from '@/shared/domain/need/review'
import { checkAgain } from '../_kernel/platform/content-check'
import { askAboutPictures, keepAsked, type AskedPicture } from '../_kernel/platform/picture-check'
import {
  jobAfterPassing,
  jobAfterRefusal,
  jobForReviewer,
} from '../_kernel/notifications/review-notification'
import { keepShared } from '../_kernel/search/shared-need-change'
import { changeBySystem } from '../_kernel/data/system-transaction'
import { needs } from '../_kernel/data/repositories/needs'
import { people } from '../_kernel/data/repositories/people'
import { jobs } from '../_kernel/data/repositories/jobs'
import { regions } from '../_kernel/data/repositories/regions'

/** Needs in one firing. All are checked at the same time, and one check may take 2.5 s, so a firing ends in time. */
const BATCH = 10

interface Answer {
  index: number
  verdict: Review | 'passed'
}

/** Asks the platform again about texts and pictures that it could not be asked about, or gave no answer about, when they were written. */
export async function recheck(now: number): Promise<number> {
  const due = await needs.dueForRecheck(now, BATCH)
  const asked = await Promise.all(due.map(askAgain))
  for (const [place, need] of due.entries()) {
    const answers = asked[place]
    if (answers) await keep(need, answers, now)
  }
  return due.length
}

async function askAgain(need: Need): Promise<{ texts: Answer[]; pictures: AskedPicture[] }> {
  const openids = new Map<string | undefined, string | undefined>()
  for (const { by } of need.timeline)
    if (by.personId !== undefined && !openids.has(by.personId))
      openids.set(by.personId, (await people.byId(by.personId))?.openid)
  const unchecked = need.timeline.flatMap((entry, index) => (entry.review === 'unchecked' ? [index] : []))
  const texts = unchecked.map(async (index): Promise<Answer> => {
    const openid = openids.get(need.timeline[index]?.by.personId)
    // The platform gives no verdict on a writer whose data was deleted.
    if (openid === undefined) return { index, verdict: 'pending' }
    return {
      index,
      verdict: await checkAgain(wordsOf(need, index), wordsOfEntry(need, index) ? 'post' : 'comment', openid),
    }
  })
  const pictures = needFiles(need)
    .filter(({ review }) => review === 'unchecked')
    .map((file) => askAboutPictures([file], openids.get(ownerOfFile(need, file.fileId)) ?? ''))
  return { texts: await Promise.all(texts), pictures: (await Promise.all(pictures)).flat() }
}

/** All words that others would read of an entry. For the posting and for an edit: all words of the need since. */
function wordsOf(need: Need, index: number): string {
  const entry = need.timeline[index]
  const words = wordsOfEntry(need, index)
  const written = words
    ? [words.text, ...Object.values(words.facts), ...(words.mentions ?? []), words.contactName]
    : Object.values(entry?.facts ?? {})
  const rated = entry?.type === 'rated' ? (need.rating?.reasons ?? []) : []
  const names = filesOfEntry(need, index).map(({ name }) => name)
  return [...written, entry?.text ?? '', ...rated, ...names].join('\n')
}

function keep(
  { id, zoneCode }: Need,
  { texts, pictures }: { texts: readonly Answer[]; pictures: readonly AskedPicture[] },
  now: number,
): Promise<boolean> {
  return changeBySystem('clock.rechecked', now, async (tx) => {
    const need = await tx.use(needs).byId(id)
    if (!need || need.recheckAt === undefined) return undefined
    const settled = texts
      .filter(({ verdict }) => verdict !== 'unchecked')
      .reduce((so, { index, verdict }) => reviewText(so, index, verdict, now) ?? so, need)
    const next = settled.recheckAt === undefined ? settled : recheckLater(settled, now)
    const saved = await tx.use(needs).update(next, need.version)
    await keepAsked(tx, id, pictures, now)
    await keepShared(tx, saved, now)
    for (const { index, verdict } of texts) {
      const entry = saved.timeline[index]
      const job =
        verdict === 'passed'
          ? jobAfterPassing(saved, index, now)
          : verdict === 'refused' && entry
            ? jobAfterRefusal(saved, entry, now)
            : undefined
      // Job ids are made of need and version. Several entries decided together need ids of their own.
      if (job) await tx.use(jobs).insert({ ...job, id: `${job.id}_${index}` })
    }
    const zone = await regions.known(zoneCode, now)
    const forReviewer = jobForReviewer(saved, dutyAgentAt(zone, now)?.personId, now)
    if (forReviewer) await tx.use(jobs).insert(forReviewer)
    return saved
  })
}
