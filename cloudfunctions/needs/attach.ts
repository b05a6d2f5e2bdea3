import type { contract } from '@/shared/contract'
import type { Enterprise, Person } from '@/shared/domain/access/account'
import { toActor } from '@/shared/domain/access/recusal'
import { contains } from '@/shared/domain/access/region'
import { isPartyOf } from '@/shared/domain/access/role'
import { normalizeCreditCode } from '@/shared/domain/enterprise/credit-code'
import { isTrusted } from '@/shared/domain/enterprise/standing'
import type { Need } from '@/shared/domain/need/need'
import { mayBelongTo } from '@/shared/domain/need/unregistered'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { jobForPeople } from '../_kernel/notifications/people-notification'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { jobs } from '../_kernel/data/repositories/jobs'
import { needs } from '../_kernel/data/repositories/needs'
import { people } from '../_kernel/data/repositories/people'
import { regions } from '../_kernel/data/repositories/regions'
import type { Transaction } from '../_kernel/data/transaction'
import { needOnPaper } from './receipt'
import { toNeedView } from './view'
import { toViewing } from './viewing'

/** Joins only to a verified enterprise: a stranger may register any credit code, and the need names a person and a number. */
export const attachNeed: Handler<typeof contract.needs.attach> = async (context, { creditCode }) => {
  const { subject, person, now } = context
  const enterprise = await enterprises.byCreditCode(normalizeCreditCode(creditCode))
  if (!enterprise || !contains(subject.zoneCode, enterprise.regionCode) || !isTrusted(enterprise))
    return refuse('NoVerifiedEnterprise', { creditCode: '本区没有已核实的这家企业' })
  if (person && isPartyOf(toActor(person, now), enterprise.id)) throw new ActionError('OwnEnterprise')
  const [asker, zone] = await Promise.all([
    people.ownerOf(enterprise.id),
    regions.known(subject.zoneCode, now),
  ])
  return context.change(async (tx) => {
    const need = await tx.use(needs).byId(subject.id)
    if (!need?.unregistered) return refuse('NotAllowedNow')
    const saved = await giveTo(tx, need, enterprise, asker)
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
      need: toNeedView(
        saved,
        toViewing(context, zone, new Map(), { same: undefined, earlier: undefined, away: [] }),
      ),
    }
  })
}

/** A person of the enterprise who has the code on paper takes the need over. The officer who answers for it is told. */
export const attachByReceipt: Handler<typeof contract.needs.attachByReceipt> = async (context, { code }) => {
  const { subject: enterprise, person, openid, now } = context
  if (!person) throw new ActionError('Forbidden')
  const found = await needOnPaper(code, { openid, now })
  if (!('id' in found)) return found
  if (!contains(found.zoneCode, enterprise.regionCode) || !mayBelongTo(found, enterprise))
    return refuse('ReceiptElsewhere', { code: '不是这家企业的回执' })
  if (!isTrusted(enterprise)) return refuse('NotVerifiedYet')
  return context.change(async (tx) => {
    const need = await tx.use(needs).byId(found.id)
    if (!need || need.author.personId !== '') return refuse('ReceiptVoid')
    const saved = await giveTo(tx, need, enterprise, person)
    await tx.use(jobs).insert(
      jobForPeople(`attached_${need.id}`, [saved.responsible.personId], now, {
        title: '凭回执的企业有账号了',
        text: `${saved.enterpriseName}把“${saved.title}”转到了自己的账号，以后在系统里确认和评价。`,
        page: `desk/need/index?needId=${need.id}`,
        about: saved.title,
        needId: need.id,
      }),
    )
    return { needId: saved.id }
  })
}

/** Gives the need to the enterprise. If the need gets an author, the code on paper is void. */
function giveTo(
  tx: Transaction,
  need: Need,
  enterprise: Enterprise,
  asker: Person | undefined,
): Promise<Need> {
  const { unregistered: _joined, ...rest } = need
  const author = asker ? { personId: asker.id, name: asker.name } : need.author
  const next = { ...rest, author, enterpriseId: enterprise.id, enterpriseName: enterprise.name }
  return tx.use(needs).update(next, need.version)
}
