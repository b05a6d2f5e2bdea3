import type { Region } from '@/shared/domain/access/account'
import { addWorkingTime, workingTimeBetween, type WorkCalendar } from '@/shared/domain/time/calendar'
import { toChinaTime } from '@/shared/domain/time/china-time'
import { ServiceIndex } from '@/shared/domain/search/index/service-index'
import { phrasesElsewhere } from '@/shared/domain/search/confidence/elsewhere'
import { matchServices } from '@/shared/domain/search/match/match-services'
import type { EvidenceConsent, Need } from '@/shared/domain/need/need'
import { isMeaningful, peopleIn, proposeEvidence } from '@/shared/domain/need/evidence-consent'
import type { Party } from '@/shared/domain/access/party'
import { formatDecline } from '@/shared/domain/need/decline-grounds'
import { advance } from '@/shared/domain/need/life'
import type { NeedEvent } from '@/shared/domain/need/need-event'
import { formatAskedPapers } from '@/shared/domain/need/papers'
import { openNeed } from '@/shared/domain/need/open'
import { regionChain } from '@/shared/domain/access/region'
import { assignResponsible } from '@/shared/domain/duty/assign-responsible'
import { toSharedText, nameableIn } from '@/shared/domain/need/shared-words'
import { toDay } from '@/shared/domain/time/days'
import { DAY_MS, HOUR_MS } from '@/shared/domain/time/units'
import { computeCalendar, toSchedule } from '@/shared/domain/time/zone-schedule'
import { nationalYears } from '../../../cloudfunctions/_kernel/data/national-years'
import { ENTERPRISES } from '../enterprises/enterprises'
import { makeCaseCode } from '../ids'
import { ENDED } from './scripts/ended'
import type { NeedScript, ScriptFact, ScriptStep } from './scripts/script'
import { WAITING } from './scripts/waiting'
import { WORKING } from './scripts/working'
import { enterpriseOwner } from '../enterprises/owners'
import { demoPerson, responsible } from '../people'
import { DEMO_ZONE } from '../places'
import { REGIONS } from '../regions'
import { catalogueByKey } from '../services/catalogue'

const elsewhere = phrasesElsewhere()

const SCRIPTS: readonly NeedScript[] = [...WAITING, ...WORKING, ...ENDED]

/** The needs of the demo as of `now` (epoch ms): every life is played through the domain's own rules. Deterministic. */
export function demoNeeds(now: number): Need[] {
  const catalogue = new ServiceIndex(catalogueByKey(now).values())
  const planted = REGIONS.find(({ id }) => id === DEMO_ZONE)
  if (!planted) throw new RangeError('the demo has no zone')
  // Promises use the calendar that the zone will have once it is saved. So saving it moves no promise.
  const calendar = computeCalendar(toSchedule(planted.calendar), nationalYears(toChinaTime(now).year()))
  const zone = { ...planted, calendar }
  return SCRIPTS.map((script) => played(script, zone, catalogue, now))
}

function played(script: NeedScript, zone: Region, catalogue: ServiceIndex, now: number): Need {
  const enterprise = ENTERPRISES.find(({ id }) => id === script.enterprise)
  if (!enterprise) throw new RangeError(`need ${script.key}: no enterprise ${script.enterprise}`)
  const { calendar } = zone
  const writer = script.author ? demoPerson(script.author) : enterpriseOwner(script.enterprise)
  const author: Party & { personId: string } = { side: 'enterprise', personId: writer.id, name: writer.name }
  const at = workingTimeBefore(calendar, now, script.ago * HOUR_MS)
  const { text, category } = script
  const ranking = matchServices(
    { text, category, zoneCode: DEMO_ZONE },
    catalogue,
    { at, calendar },
    { elsewhere },
  )
  const arrival = {
    enterprise,
    zone,
    absences: [],
    recused: new Set<string>(),
    administrators: [],
    at,
    wellMatched: ranking.wellMatched,
  }
  const opened = openNeed(
    {
      text,
      category,
      urgent: script.urgent ?? false,
      facts: Object.fromEntries(
        Object.entries(script.facts ?? {}).map(([key, fact]) => [key, factOf(fact, now)]),
      ),
      contact: { name: writer.name, phone: writer.phone },
      attachments: [],
    },
    {
      id: `n_demo_${script.key}`,
      code: makeCaseCode(script.key),
      at,
      author: { personId: author.personId, name: author.name },
      enterprise,
      zone,
      ...assignResponsible(arrival),
      ranking,
    },
  )
  const asked = script.shared && toSharedText(text, nameableIn(zone, enterprise, [writer.name]))
  const sameAs = script.sameAs ?? (script.shared && script.key)
  const sharing = {
    ...(asked !== undefined && { sharing: { at, asked } }),
    ...(sameAs !== undefined && { sameId: `g_demo_${sameAs}` }),
    ...(script.sameAs !== undefined && { alikeTo: [`n_demo_${script.sameAs}`] }),
  }
  return script.steps.reduce(
    (need, step) => {
      const stepAt = workingTimeBefore(calendar, now, step.ago * HOUR_MS)
      const next = advance(need, eventOf(step, need, author, { now, at: stepAt }), stepAt, calendar)
      if (!next)
        throw new RangeError(`need ${script.key}: ${step.type} cannot happen to a need that is ${need.state}`)
      return { ...next, version: need.version + 1 }
    },
    { ...opened, ...sharing },
  )
}

/** The present of the demo, and the instant of a step, epoch ms. */
interface StepTimes {
  now: number
  at: number
}

function eventOf(step: ScriptStep, need: Need, author: Party, { now, at }: StepTimes): NeedEvent {
  const text = step.text ?? ''
  const who = step.by ? responsible(step.by) : need.responsible
  const park: Party = { side: 'park', personId: who.personId, name: who.name }
  switch (step.type) {
    case 'claimed':
      return { type: 'claimed', by: park, responsible: who }
    case 'forwarded':
      return { type: 'forwarded', by: park, text, ...above(need) }
    case 'handed_over':
      return { type: 'handed_over', by: park, text, responsible: who }
    case 'info_added':
      return { type: 'info_added', by: author, text, attachments: [] }
    case 'rejected':
    case 'merged':
    case 'withdrawn':
      return { type: step.type, by: author, text }
    case 'confirmed':
      return { type: 'confirmed', by: author, ...agreedTo(need, at) }
    case 'rated': {
      const { level, reasons = [] } = step.rating ?? { level: 'fair' }
      return { type: 'rated', by: author, rating: { level, reasons, at, ...(text !== '' && { text }) } }
    }
    case 'expired':
      return { type: 'expired', by: { side: 'system', name: '系统' } }
    case 'declined': {
      if (!step.decline) throw new Error(`${need.id} is declined without a ground`)
      const { ground, pointer } = step.decline
      return { type: 'declined', by: park, text: formatDecline(ground, text, pointer), decline: step.decline }
    }
    case 'papers_asked': {
      const papers = (step.papers ?? []).map(({ name, dueInDays }) => ({
        name,
        dueOn: toDay(now + dueInDays * DAY_MS),
      }))
      return { type: 'papers_asked', by: park, text: formatAskedPapers(papers), papers }
    }
    case 'replied':
    case 'info_requested':
    case 'resolution_proposed':
      return { type: step.type, by: park, text }
    default:
      throw new Error(`the past of the demo knows nothing of ${step.type}`)
  }
}

/** The consent to evidence: enterprises of the demo accept the text that the confirmation proposes. */
function agreedTo(need: Need, at: number): { evidence?: EvidenceConsent } {
  const zone = REGIONS.find(({ id }) => id === need.zoneCode)
  if (!zone) throw new RangeError(`need ${need.id} lies in no zone`)
  const known = nameableIn(zone, { name: need.enterpriseName }, peopleIn(need))
  const proposal = proposeEvidence(need, known)
  return proposal && isMeaningful(proposal)
    ? { evidence: { at, asked: proposal.asked, answer: proposal.answer } }
    : {}
}

function above(need: Need) {
  const to = regionChain(need.handledBy)[1]
  const region = REGIONS.find(({ id }) => id === to)
  if (!to || !region?.dutyAgent) throw new RangeError(`nobody above ${need.handledBy}`)
  return { to, responsible: region.dutyAgent }
}

function factOf(fact: ScriptFact, now: number): string | number {
  return typeof fact === 'object' ? toDay(now + fact.inDays * DAY_MS) : fact
}

/** The instant that lies `workingMs` of working time before `now`. */
export function workingTimeBefore(calendar: WorkCalendar, now: number, workingMs: number): number {
  let from = now
  while (workingTimeBetween(calendar, from, now) < workingMs) from -= DAY_MS
  return addWorkingTime(calendar, from, workingTimeBetween(calendar, from, now) - workingMs)
}
