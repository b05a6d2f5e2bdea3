import { dutyAgentAt } from '@/shared/domain/duty/duty'
import type { Need, Review } from '@/shared/domain/need/need'
import { filesOfEntry, reviewPictures } from '@/shared/domain/need/review'
import { reviewFile } from '@/shared/domain/policy/file-review'
import { database } from '../_kernel/data/database'
import {
  type NeedPictureCheck,
  type PolicyPictureCheck,
  pictureChecks,
} from '../_kernel/data/repositories/picture-checks'
import { jobAfterRefusal, jobForReviewer } from '../_kernel/notifications/review-notification'
import { changeBySystem } from '../_kernel/data/system-transaction'
import { needs } from '../_kernel/data/repositories/needs'
import { regions } from '../_kernel/data/repositories/regions'
import { jobs } from '../_kernel/data/repositories/jobs'
import { policies } from '../_kernel/data/repositories/policies'

/**
 * Applies the platform's verdict to the picture it is about. Any answer but `pass` and `risky` leaves the picture to a reviewer.
 * @returns false when no check has this trace id, or a reviewer has decided meanwhile
 */
export async function takeVerdict(
  traceId: string,
  suggest: string | undefined,
  now: number,
): Promise<boolean> {
  const check = await pictureChecks.byId(traceId)
  if (!check) return false
  const verdict = suggest === 'pass' ? 'passed' : suggest === 'risky' ? 'refused' : 'pending'
  const done =
    'policyId' in check ? await applyToPolicy(check, verdict, now) : await applyToNeed(check, verdict, now)
  await database.remove('picture_checks', traceId)
  return done
}

function applyToNeed(
  { id, needId, fileId }: NeedPictureCheck,
  verdict: Review | 'passed',
  now: number,
): Promise<boolean> {
  return changeBySystem(`checks.${verdict}`, now, async (tx) => {
    const need = await tx.use(needs).byId(needId)
    const next = need && reviewPictures(need, [fileId], verdict, now)
    if (!next) return undefined
    const saved = await tx.use(needs).update(next, need.version)
    const zone = await regions.known(saved.zoneCode, now)
    const entry = entryOf(saved, fileId)
    const job =
      verdict === 'refused'
        ? entry && jobAfterRefusal(saved, entry, now)
        : verdict === 'pending'
          ? jobForReviewer(saved, dutyAgentAt(zone, now)?.personId, now)
          : undefined
    if (job) await tx.use(jobs).insert({ ...job, trace: id })
    return saved
  })
}

function entryOf(need: Need, fileId: string): Need['timeline'][number] | undefined {
  return need.timeline.find((_, index) => filesOfEntry(need, index).some((file) => file.fileId === fileId))
}

function applyToPolicy(
  { id, policyId, fileId }: PolicyPictureCheck,
  verdict: Review | 'passed',
  now: number,
): Promise<boolean> {
  return changeBySystem(`checks.${verdict}`, now, async (tx) => {
    const policy = await tx.use(policies).byId(policyId)
    const next = policy && reviewFile(policy, fileId, verdict)
    if (!next) return undefined
    await tx.use(policies).touch(next)
    // The policy's version stays: the id of the question names what was decided.
    return { id, version: 1 }
  })
}
