import type { contract } from '@/shared/contract'
import { lineageProblem } from '@/shared/domain/policy/lineage'
import { refuse } from '../_kernel/faults'
import type { Handler } from '../_kernel/serve'
import { notNow, partyOf, step } from './step'

export const edit: Handler<typeof contract.policies.edit> = async (context, { version, content }) => {
  if (lineageProblem(context.subject.id, content.lineage, () => []))
    return refuse('LineageFaulty', { 'content.lineage': '不能指向自己，也不能重复' })
  return step(context, version, { type: 'edited', by: partyOf(context) }, notNow, content)
}
