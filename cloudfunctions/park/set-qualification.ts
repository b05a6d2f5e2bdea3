import type { contract } from '@/shared/contract'
import {
  changeQualification,
  listQualifications,
  type QualificationFault,
} from '@/shared/domain/enterprise/qualification-list'
import { forgetQualifications } from '../_kernel/data/known-qualifications'
import { regions } from '../_kernel/data/repositories/regions'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { sourcesAbove, toQualificationsView } from './qualifications'

const REFUSALS = {
  known: 'QualificationKnown',
  unknown: 'QualificationUnknown',
  full: 'QualificationsFull',
  unreadable: 'QualificationUnreadable',
} as const satisfies Record<QualificationFault, string>

/** Changes an entry under its key. Facts and rules name the key, so they stay valid when an entry is renamed or retired. */
export const setQualification: Handler<typeof contract.park.setQualification> = async (
  { subject: code, change },
  { version, key, label, retired },
) => {
  const above = await sourcesAbove(code)
  return change(async (tx) => {
    const region = await tx.use(regions).byId(code)
    if (!region) throw new ActionError('NotFound')
    const qualifications = changeQualification(
      region.qualifications ?? [],
      listQualifications([...above, region]),
      { ...(key !== undefined && { key }), label, retired },
    )
    if (typeof qualifications === 'string') return refuse(REFUSALS[qualifications], { label: '请换一个名称' })
    const saved = await tx.use(regions).update({ ...region, qualifications }, version)
    regions.forget(code)
    forgetQualifications(code)
    return toQualificationsView(saved, above)
  })
}
