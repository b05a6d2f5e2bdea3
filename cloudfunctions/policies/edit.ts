import type { contract } from '@/shared/contract'
import { Refusal, Stop } from '../_kernel/faults'
import { files } from '../_kernel/files'
import { partyOf } from '../_kernel/park-party'
import type { Handler } from '../_kernel/serve'
import { keepFiles } from './attachments'
import { faultyLineage } from './lineage'
import { notNow, step } from './step'

export const edit: Handler<typeof contract.policies.edit> = async (context, { version, content }) => {
  const { subject: seen, store } = context
  // Before any file is copied for nothing.
  if (seen.version !== version) throw new Stop('ChangedMeanwhile')
  const by = partyOf(context)
  const faulty = await faultyLineage(seen, content.lineage, store)
  if (faulty) return faulty
  const kept = await keepFiles(seen, content.attachments, by.personId)
  if (kept instanceof Refusal) return kept
  const { clauses = seen.clauses } = content
  const answer = await step(context, version, { type: 'edited', by }, notNow, {
    ...content,
    clauses,
    attachments: kept.attachments,
  })
  if (!(answer instanceof Refusal)) await files.remove(kept.uploads)
  return answer
}
