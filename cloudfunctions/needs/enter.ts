import type { contract } from '@/shared/contract'
import type { OutputOf, ParsedInputOf } from '@/shared/contract/action'
import type { Enterprise, Person, Region } from '@/shared/domain/access/account'
import { toActor } from '@/shared/domain/access/recusal'
import { isPartyOf } from '@/shared/domain/access/role'
import { contains, regionLevel } from '@/shared/domain/access/region'
import { checkCreditCode, normalizeCreditCode } from '@/shared/domain/enterprise/credit-code'
import type { Need } from '@/shared/domain/need/need'
import { openNeed } from '@/shared/domain/need/open'
import { withStated } from '@/shared/domain/need/stated/with-stated'
import { holdNewest } from '@/shared/domain/need/review'
import { unregisteredId } from '@/shared/domain/need/unregistered'
import { refuse, ActionError, Refusal } from '../_kernel/rpc/action-error'
import { caseCode, newId, randomSymbols } from '../_kernel/rpc/ids'
import type { Context, Handler } from '../_kernel/rpc/handler'
import { assign } from '../_kernel/duty/assign'
import { jobAfter } from '../_kernel/notifications/need-notification'
import { jobForPeople } from '../_kernel/notifications/people-notification'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { jobs } from '../_kernel/data/repositories/jobs'
import { needs } from '../_kernel/data/repositories/needs'
import { people } from '../_kernel/data/repositories/people'
import { receipts } from '../_kernel/data/repositories/receipts'
import { regions } from '../_kernel/data/repositories/regions'
import { refuseWrongFacts } from './facts-wrong'
import { findAnew } from './find-anew'
import { toParty } from './party'
import { toNeedView } from './view'
import { toViewing } from './viewing'

type Enter = typeof contract.needs.enter
type Input = ParsedInputOf<Enter>

/** The enterprise for which a need is entered: one of the zone, or one that nobody has registered yet. */
interface Caller {
  enterprise: Enterprise
  /** The person of the enterprise who becomes the author; absent while nobody of it has an account. */
  asker: Person | undefined
  isRegistered: boolean
}

const RECEIPT_LENGTH = 10

export const enterNeed: Handler<Enter> = async (context, input) => {
  const { subject: regionCode, person, now } = context
  if (!person) throw new ActionError('Forbidden')
  if (regionLevel(regionCode) !== 'zone') return refuse('NoSuchZone', { regionCode: '请选择园区' })
  const wrong = refuseWrongFacts(input.category, input.facts)
  if (wrong) return wrong
  const zone = await regions.known(regionCode, now)
  const caller = await findCaller(input, zone, now)
  if (caller instanceof Refusal) return caller
  if (isPartyOf(toActor(person, now), caller.enterprise.id)) throw new ActionError('OwnEnterprise')
  return enterFor(context, input, zone, caller)
}

async function findCaller(
  { enterprise: { name, creditCode } }: Input,
  zone: Region,
  now: number,
): Promise<Caller | Refusal<'CreditCodeMalformed' | 'EnterpriseElsewhere'>> {
  if (creditCode !== undefined && checkCreditCode(creditCode) === 'malformed')
    return refuse('CreditCodeMalformed', { 'enterprise.creditCode': '应是 18 位数字和大写字母' })
  const code = creditCode === undefined ? undefined : normalizeCreditCode(creditCode)
  const found = code === undefined ? undefined : await enterprises.byCreditCode(code)
  if (found && !contains(zone.id, found.regionCode))
    return refuse('EnterpriseElsewhere', { 'enterprise.creditCode': '不在本区' })
  if (found) return { enterprise: found, asker: await people.ownerOf(found.id), isRegistered: true }
  const enterprise: Enterprise = {
    id: code === undefined ? newId('u') : unregisteredId(code),
    version: 1,
    name,
    creditCode: code ?? '',
    checkDigitConfirmed: false,
    regionCode: zone.id,
    regionName: zone.name,
    industry: '',
    createdAt: now,
  }
  return { enterprise, asker: undefined, isRegistered: false }
}

async function enterFor(
  context: Context<Enter>,
  input: Input,
  zone: Region,
  { enterprise, asker, isRegistered }: Caller,
): Promise<OutputOf<Enter>> {
  const { now } = context
  const by = toParty(context)
  const { text, category, channel, contact } = input
  const { ranking } = await findAnew({ text, category, enterprise, zone }, now)
  const { responsible, route, alsoTold } = await assign(enterprise, zone, ranking.wellMatched, now)
  const opened = openNeed(
    { ...withStated(input, now), attachments: [] },
    {
      id: newId('n'),
      code: caseCode(),
      at: now,
      author: { personId: asker?.id ?? '', name: asker?.name ?? contact.name },
      enterprise,
      zone,
      responsible,
      route,
      ranking,
    },
  )
  const need = holdNewest(
    enteredBy(opened, by, { channel, isRegistered }),
    { text: context.checked, pictures: [] },
    now,
  )
  const receipt = asker ? undefined : randomSymbols(RECEIPT_LENGTH)
  return context.change(async (tx) => {
    await tx.use(needs).insert(need)
    if (receipt !== undefined)
      await tx.use(receipts).insert({ id: receipt, version: 1, needId: need.id, at: now })
    const job = jobAfter(need, 'posted', now)
    if (job) await tx.use(jobs).insert({ ...job, to: [...new Set([...job.to, ...alsoTold])] })
    if (asker)
      await tx.use(jobs).insert(
        jobForPeople(`entered_${need.id}`, [asker.id], now, {
          title: '园区替您登记了一件诉求',
          text: `${by.name} 按${contact.name}说的登记：${need.title}。可以补充、撤回，办完由您确认和评价。`,
          page: `pages/need/index?needId=${need.id}`,
          about: need.title,
          needId: need.id,
        }),
      )
    return {
      need: toNeedView(
        need,
        toViewing(context, zone, new Map(), { same: undefined, earlier: undefined, away: [] }),
      ),
      ...(receipt !== undefined && { receipt }),
    }
  })
}

/** Names the officer who entered the need in the first entry of the timeline. */
function enteredBy(
  need: Need,
  by: ReturnType<typeof toParty>,
  { channel, isRegistered }: { channel: NonNullable<Need['channel']>; isRegistered: boolean },
): Need {
  const [first, ...rest] = need.timeline
  return {
    ...need,
    channel,
    consentAt: need.createdAt,
    ...(!isRegistered && { unregistered: true }),
    timeline: [...(first ? [{ ...first, by }] : []), ...rest],
  }
}
