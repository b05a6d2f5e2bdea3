import type { contract } from '@/shared/contract'
import type { Enterprise } from '@/shared/domain/access/account'
import { regionLevel } from '@/shared/domain/access/region'
import { isSameZone } from '@/shared/domain/enterprise/standing'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { jobs } from '../_kernel/data/repositories/jobs'
import { people } from '../_kernel/data/repositories/people'
import { regions } from '../_kernel/data/repositories/regions'
import { jobForEnterprise } from '../_kernel/notifications/enterprise-notification'
import { refuse, Refusal } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { hasOpenNeeds, readForStep } from './step'

/** A moved enterprise arrives unverified and without a steward, so that nobody can put a verified enterprise into another administrator's zone. */
export const move: Handler<typeof contract.enterprises.move> = async (
  { subject, now, change },
  { version, zoneCode, reason },
) => {
  const zone = await regions.byId(zoneCode)
  if (!zone || regionLevel(zone.id) !== 'zone') return refuse('NoSuchZone', { zoneCode: '请从列表里选择' })
  if (isSameZone(zone.id, subject.regionCode)) return refuse('SameZone')
  if (await hasOpenNeeds(subject.id)) return refuse('EnterpriseHasOpenNeeds')
  const staff = await people.ofEnterprise(subject.id)
  return change(async (tx) => {
    const enterprise = await readForStep(tx, subject.id, version, 'move')
    if (enterprise instanceof Refusal) return enterprise
    const saved = await tx
      .use(enterprises)
      .update({ ...withoutZone(enterprise), regionCode: zone.id, regionName: zone.name }, version)
    const job = jobForEnterprise(
      saved,
      staff.map(({ id }) => id),
      now,
      {
        title: '您的企业换了所在园区',
        text: `${saved.name}已改到${zone.name}：${reason}。由那里的管委会重新核实，期间照常可以提诉求。`,
        state: '已改园区',
      },
    )
    if (job) await tx.use(jobs).insert(job)
    return { zoneName: zone.name }
  })
}

function withoutZone({ steward: _steward, verification: _verification, ...rest }: Enterprise): Enterprise {
  return { ...rest, status: 'claimed' }
}
