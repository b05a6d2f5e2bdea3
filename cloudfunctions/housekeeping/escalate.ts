import type { Region } from '@/shared/domain/access/account'
import { regionChain, type RegionCode } from '@/shared/domain/access/region'
import type { Responsible } from '@/shared/domain/access/party'
import { absenceAt } from '@/shared/domain/duty/duty'
import { owesCallBack } from '@/shared/domain/need/call-back'
import { nextLookAt } from '@/shared/domain/need/due'
import { lookAtLadder, type Look, type Rung } from '@/shared/domain/need/escalation'
import { advance } from '@/shared/domain/need/life'
import type { Need } from '@/shared/domain/need/need'
import { formatWorkingTimeBriefly } from '@/shared/domain/time/wording'
import type { WorkCalendar } from '@/shared/domain/time/calendar'
import { changeBySystem } from '../_kernel/data/system-transaction'
import { absences } from '../_kernel/data/repositories/absences'
import { jobs } from '../_kernel/data/repositories/jobs'
import { needs } from '../_kernel/data/repositories/needs'
import { regions } from '../_kernel/data/repositories/regions'
import { administratorsFor } from '../_kernel/duty/assign'
import { remindOfPapers } from './remind-of-papers'
import { isOfferOver, returnOffer } from './return-offers'
import { jobAfter, reminderJob } from '../_kernel/notifications/need-notification'

const BATCH = 50
/** Most rungs that one firing climbs for a need that was missed for long. */
const ROUNDS = 4

/**
 * Looks at the needs whose promise runs out. Reminds the person responsible, then tells administrators, then those above. Each rung from the due date
 * on is written into the timeline, where the enterprise reads it. A firing that is late, missed or doubled does no harm.
 * @param isOver asked before each need; when it is true, the other needs wait for the next firing
 * @returns how many needs were looked at
 */
export async function escalate(now: number, isOver: () => boolean): Promise<number> {
  let looked = 0
  for (let round = 0; round < ROUNDS; round++) {
    const waiting = await needs.toRemind(now, BATCH)
    for (const need of waiting) {
      if (isOver()) return looked
      await lookAt(need, now)
      looked += 1
    }
    if (waiting.length === 0) break
  }
  return looked
}

/** Takes the next step of one need. A need that changes meanwhile, or whose offer came back, is looked at again in the next round. */
async function lookAt(seen: Need, now: number): Promise<void> {
  const zone = await regions.known(seen.zoneCode, now)
  const { calendar } = zone
  if (isOfferOver(seen, now)) return returnOffer(seen, calendar, now)
  if (await remindOfPapers(seen, zone, now)) return
  const look = lookAtLadder(seen, now, zone)
  const { rung } = look
  const told = rung ? await recipientsOf(rung, seen, { zone, now }) : []
  await changeBySystem('clock.reminded', now, async (tx) => {
    const need = await tx.use(needs).byId(seen.id)
    if (!need || need.version !== seen.version) return undefined
    const climbed = climb(need, look, { told, now, calendar })
    const saved = await tx.use(needs).update(climbed, need.version)
    if (!rung) return saved
    const reminder = reminderJob(saved, { rung, told: told.map(({ personId }) => personId) }, now)
    if (reminder) await tx.use(jobs).insert(reminder)
    const isTold = rung.afterWorkingMs > 0 && climbed.timeline.length > need.timeline.length
    const job = isTold ? jobAfter(saved, 'escalated', now) : undefined
    if (job) await tx.use(jobs).insert(job)
    return saved
  })
}

/** The people whom a rung reminds. For a ruling, the administrators who decide are responsible; for a call-back, the officer who is to call. */
async function recipientsOf(
  { tells }: Rung,
  need: Need,
  { zone, now }: { zone: Region; now: number },
): Promise<readonly Responsible[]> {
  const { ruling, callBack, handledBy } = need
  if (ruling)
    return tells === 'responsible' ? administratorsFor(ruling.regionCode) : aboveOf(ruling.regionCode)
  if (tells === 'responsible') {
    if (!owesCallBack(need)) return withStandIn(need, now)
    if (callBack?.officer) return [callBack.officer]
  }
  const named = { substitute: zone.duty?.substitute, leader: zone.terms?.leader }
  const one = tells === 'substitute' || tells === 'leader' ? named[tells] : undefined
  if (one && one.personId !== need.responsible.personId) return [one]
  return tells === 'above' ? aboveOf(handledBy) : administratorsFor(handledBy)
}

/** The officer who answers for the need and, while that officer is away, also the colleague who stands in. */
async function withStandIn({ responsible, handledBy }: Need, now: number): Promise<readonly Responsible[]> {
  const away = absenceAt(await absences.known(handledBy, now), responsible.personId, now)
  return away?.cover ? [responsible, away.cover] : [responsible]
}

function aboveOf(region: RegionCode): Promise<readonly Responsible[]> {
  const above = regionChain(region)[1]
  return above === undefined ? Promise.resolve([]) : administratorsFor(above)
}

/** The words with which the timeline says who was told. */
const TOLD = {
  responsible: '提醒',
  substitute: '提醒替班的',
  administrators: '提醒',
  leader: '报分管领导',
  above: '报上级',
} as const satisfies Record<Rung['tells'], string>

interface Telling {
  told: readonly Responsible[]
  now: number
  calendar: WorkCalendar
}

/** The need one rung higher. From the due date on the enterprise reads of it. A rung that reaches nobody is not written. */
function climb(need: Need, { rung, climb: reached, remindAt }: Look, { told, now, calendar }: Telling): Need {
  const quiet = { ...need, climb: reached, remindAt: nextLookAt(need, remindAt) }
  if (!rung || rung.afterWorkingMs < 0 || told.length === 0) return quiet
  const text = `${lateText(need, rung)}，已${TOLD[rung.tells]}${told.map(({ name }) => name).join('、')}`
  const by = { side: 'system', name: '系统' } as const
  return advance(need, { type: 'escalated', by, text, climb: reached, remindAt }, now, calendar) ?? quiet
}

function owedText(need: Need): string {
  const { promise, dueAt, ruling } = need
  if (ruling) return '管理员决定'
  if (owesCallBack(need)) return '回访'
  if (dueAt === promise.resolutionDueAt) return '办结'
  return promise.respondedAt === undefined ? '首次答复' : '答复'
}

function lateText(need: Need, { afterWorkingMs }: Rung): string {
  const owed = owedText(need)
  return afterWorkingMs === 0
    ? `承诺的${owed}时间到了`
    : `${owed}已超时 ${formatWorkingTimeBriefly(afterWorkingMs)}`
}
