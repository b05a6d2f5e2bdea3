import { reviewFile } from '@/shared/domain/policy/file-review'
import { database } from '../_kernel/data/database'
import { askAboutPictures, keepAskedOfPolicy } from '../_kernel/platform/picture-check'
import { type PolicyPictureCheck, pictureChecks } from '../_kernel/data/repositories/picture-checks'
import { changeBySystem, systemTransaction } from '../_kernel/data/system-transaction'
import { policies } from '../_kernel/data/repositories/policies'
import { people } from '../_kernel/data/repositories/people'

/** Pictures in one firing. The platform is asked about all of them at the same time, each for 2.5 s at most, so a firing ends in time. */
const BATCH = 10
/** After this many rounds without an answer the picture stays hidden until the publisher replaces it. So no round goes on for ever. */
const ROUNDS_MAX = 6

/** Asks the platform again about pictures of policies that it could not be asked about, or gave no answer about. */
export async function askAboutPicturesAgain(now: number): Promise<number> {
  const due = await pictureChecks.unanswered(now, BATCH)
  await Promise.all(due.flatMap((check) => ('policyId' in check ? [again(check, now)] : [])))
  return due.length
}

async function again(check: PolicyPictureCheck, now: number): Promise<void> {
  const { id, policyId, fileId, rounds } = check
  const policy = await policies.byId(policyId)
  const file = policy?.attachments.find((each) => each.fileId === fileId && each.review === 'unchecked')
  if (file && policy && rounds < ROUNDS_MAX) {
    // The last editor counts as the person who shows the picture; the platform asks for that person.
    const editor = await people.byId(policy.editorIds.at(-1) ?? policy.authorId)
    const asked = await askAboutPictures([file], editor?.openid ?? '')
    await systemTransaction((tx) => keepAskedOfPolicy(tx, asked, { policyId, at: now, rounds: rounds + 1 }))
  } else if (file)
    await changeBySystem('clock.gaveUp', now, async (tx) => {
      const read = await tx.use(policies).byId(policyId)
      const next = read && reviewFile(read, fileId, 'pending')
      if (!next) return undefined
      await tx.use(policies).touch(next)
      return { id, version: 1 }
    })
  await database.remove('picture_checks', id)
}
