import type { contract } from '@/shared/contract'
import { contains } from '@/shared/domain/access/region'
import { normalizeCreditCode } from '@/shared/domain/enterprise/credit-code'
import { isTrusted } from '@/shared/domain/enterprise/standing'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { jobForPeople } from '../_kernel/notifications/people-notification'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { jobs } from '../_kernel/data/repositories/jobs'
import { needs } from '../_kernel/data/repositories/needs'
import { people } from '../_kernel/data/repositories/people'
import { regions } from '../_kernel/data/repositories/regions'
import { toNeedView } from './view'
import { toViewing } from './viewing'

/** Only to an enterprise that the park has verified: a stranger may register any credit code, and the need names a person and a number. */
export const attachNeed: Handler<typeof contract.needs.attach> = async (context, { creditCode }) => {
  const { subject, now } = context
  const enterprise = await enterprises.byCreditCode(normalizeCreditCode(creditCode))
  if (!enterprise || !contains(subject.zoneCode, enterprise.regionCode) || !isTrusted(enterprise))
    return refuse('NoVerifiedEnterprise', { creditCode: '本区没有已核实的这家企业' })
  const [asker, zone] = await Promise.all([
    people.ownerOf(enterprise.id),
    regions.known(subject.zoneCode, now),
  ])
  return context.change(async (tx) => {
    const need = await tx.use(needs).byId(subject.id)
    if (!need?.unregistered) return refuse('NotAllowedNow')
    const { unregistered: _joined, ...rest } = need
    const author = asker ? { personId: asker.id, name: asker.name } : need.author
    const next = { ...rest, author, enterpriseId: enterprise.id, enterpriseName: enterprise.name }
    const saved = await tx.use(needs).update(next, need.version)
    if (asker)
      await tx.use(jobs).insert(
        jobForPeople(`attached_${need.id}`, [asker.id], now, {
          title: '园区替您登记过的诉求，转到您名下了',
          text: `${saved.title}。可以看经过、补充，办完由您确认和评价。`,
          page: `pages/need/index?needId=${need.id}`,
          about: saved.title,
          needId: need.id,
        }),
      )
    return {
      need: toNeedView(saved, toViewing(context, zone, new Map(), { same: undefined, earlier: undefined })),
    }
  })
}
