import type { contract } from '@/shared/contract'
import { proposeEvidence, stripEvidence } from '@/shared/domain/need/evidence-consent'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toKnownNamesOf } from './known-names'

/** Reads the names of the zone and writes nothing. */
export const previewEvidence: Handler<typeof contract.needs.previewEvidence> = async (
  { subject: need, now },
  { edited },
) => {
  const known = await toKnownNamesOf(need, now)
  const proposal = edited ? stripEvidence(edited, known) : proposeEvidence(need, known)
  return proposal ? { ...proposal, removed: [...proposal.removed] } : refuse('NotAllowedNow')
}
