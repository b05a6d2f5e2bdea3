import type { Responsible } from '../access/party'
import { formatAway, type Away } from '../duty/away'
import { formatDayAndTime } from '../time/wording'
import { DECLINE_GROUND_WORDS } from './decline-grounds'
import { ladderDate } from './due'
import { formatLadder, formatRungsFrom, type Rung } from './escalation'
import type { Need, NeedEventType } from './need'

/** The text that the enterprise always reads: who does what by when, what happens if that is late, and what it can do now. */
export interface Standing {
  doing: string
  /** The steps that follow if it is not done in time; absent where nothing can be late. */
  late?: string
  can: string
}

const LATE_RULING = '到时没有决定，会提醒管理员并报上一级，每一步都写进办理经过。'

/** Everything besides the need on which the text depends: the reader, the zone's ladder, the instant, and absent officers. */
interface StandingContext {
  /** The steps that the reader may take now; the text offers no others. */
  steps: readonly NeedEventType[]
  ladder: readonly Rung[]
  now: number
  /** The officers who answer for the need or owe a call and are absent today. */
  away: readonly Away[]
}

/** Whether this officer is away. */
function isAway({ away }: StandingContext, officer: Pick<Responsible, 'personId'> | undefined): boolean {
  return away.some(({ personId }) => personId === officer?.personId)
}

/** Words for something that is owed before an instant: 3月2日 11:00 前首次答复; once that has passed: 应在 3月2日 11:00 前首次答复，已超时. */
function owed(at: number, what: string, now: number): string {
  const when = `${formatDayAndTime(at)} 前${what}`
  return now > at ? `应在 ${when}，已超时` : when
}

/** The steps that follow if it is late. Once it is late: those that were taken, and those that come next. */
function ifLate(need: Need, context: StandingContext, before = formatLadder(context.ladder)): string {
  const { ladder, now, away } = context
  const date = ladderDate(need)
  if (now <= date) return before
  const last = need.timeline.filter(({ type, at }) => type === 'escalated' && at >= date).at(-1)
  const next = need.climb?.dueAt === date ? need.climb.nextRung : 0
  const coming = formatRungsFrom(ladder, Math.max(next, 1))
  const { personId, name } = need.responsible
  const cover = away.find((one) => one.standsIn && one.personId === personId)?.callee
  const reminded = cover?.name ?? name
  return `${last ? `${last.text}。` : ''}${coming === '' ? `每个工作日早上再提醒 ${reminded}，直到有答复。` : coming}`
}

/** How a need stands, in plain words. The text never says that an absent officer acts now. */
export function formatStandingOf(need: Need, context: StandingContext): Standing {
  const { responsible, callBack } = need
  const standing = need.open ? openStanding(need, context) : closedStanding(need, context)
  const acting = [responsible.personId, callBack?.open === true ? callBack.officer?.personId : undefined]
  const absent = context.away.filter(({ personId }) => acting.includes(personId))
  return { ...standing, doing: [standing.doing, ...absent.map(formatAway)].join('') }
}

const CAN: readonly (readonly [NeedEventType, string])[] = [
  ['confirmed', '解决了，点“确认解决”'],
  ['rejected', '没解决，点“没解决”，会接着办'],
  ['info_added', '有新情况随时留言'],
  ['contested', '不同意，可以请管理员复核一次'],
  ['rated', '可以评价一次；不满意会有人回访'],
  ['withdrawn', '不需要了可以撤回'],
]

/** Words for those steps of the reader that `CAN` lists, or else `otherwise`. */
function offer(steps: readonly NeedEventType[], otherwise: string): string {
  const offered = CAN.filter(([step]) => steps.includes(step)).map(([, text]) => text)
  return offered.length === 0 ? otherwise : `${offered.join('；')}。`
}

function openStanding(need: Need, context: StandingContext): Standing {
  const { state, ruling, promise, confirmBy, dueAt, responsible } = need
  const { steps, now } = context
  const { name } = responsible
  const away = isAway(context, responsible)
  /** Words for the officer's action; empty while the officer is away. */
  const does = (words: string) => (away ? '' : `${name} ${words}`)
  const can = offer(steps, '由提出诉求的企业来办。')
  const until = (what: string) => owed(dueAt, what, now)
  const late = ifLate(need, context)
  const asked = formatAsked(need, away)
  if (ruling) {
    const by = owed(ruling.decideBy, '给出决定', now)
    const doing =
      ruling.kind === 'contest'
        ? `您的异议已送到没有作过决定的管理员，${by}。`
        : `${name} 认为不能办，已请管理员决定，${by}。`
    return { doing, late: ifLate(need, context, LATE_RULING), can }
  }
  if (state === 'awaiting_info')
    return {
      doing: `${does('在')}等您补充，计时暂停；补充后接着办。`,
      late: '没有期限，不会自动结束；不补充就办不下去。',
      can,
    }
  if (state === 'awaiting_confirmation' && confirmBy !== undefined)
    return {
      doing: `${name} 说已经办好，等您确认。`,
      late: `${formatDayAndTime(confirmBy)} 前没有答复，会自动办结，单独统计，之后还能重开。`,
      can,
    }
  if (state === 'awaiting_confirmation')
    return { doing: `您的话${away ? '' : ` ${name} `}已收到，${until('答复')}。${asked}`, late, can }
  if (state === 'forwarded')
    return {
      doing: `${need.handledBy === need.zoneCode ? '已转回园区' : '已转到上级'}，${away ? '' : `由 ${name} 接手，`}时限不变，${until('答复')}。${asked}`,
      late,
      can,
    }
  if (promise.respondedAt === undefined)
    return { doing: `${does('负责，')}${until('首次答复')}。${asked}`, late, can }
  const { resolutionDueAt } = promise
  const solved =
    now > resolutionDueAt
      ? owed(resolutionDueAt, '办结', now)
      : `最晚 ${formatDayAndTime(resolutionDueAt)} 办结`
  return { doing: `${does('在办，')}${until('告诉您进展')}，${solved}。${asked}`, late, can }
}

/** Who is asked to take the need over, and what happens without an answer; empty while nobody is asked. */
function formatAsked({ handling, responsible }: Need, away: boolean): string {
  const offer = handling?.offer
  if (!offer) return ''
  const when = formatDayAndTime(offer.until)
  if (away && !offer.assigned) return `已请 ${offer.to.name} 接手，等 TA 在 ${when} 前答复。`
  return offer.assigned
    ? `${when} 前 ${offer.to.name} 没有答复，就退回 ${offer.by.name}。`
    : `已请 ${offer.to.name} 接手，${when} 前没有接手就由 ${responsible.name} 接着办。`
}

function closedStanding(need: Need, context: StandingContext): Standing {
  const { steps, now } = context
  const { state, decline, callBack, closedWithoutAnswer, rating, timeline } = need
  const can = offer(steps, '还有需要，可以再提一件。')
  if (callBack?.open === true) {
    const caller = isAway(context, callBack.officer) ? '园区' : (callBack.officer?.name ?? '没有经手的管理员')
    return {
      doing: `您不满意，${caller}${now > callBack.dueAt ? '' : '会在 '}${owed(callBack.dueAt, '给您打电话', now)}。`,
      late: ifLate(need, context, '到时没有回访，会提醒管理员和上一级，写进办理经过。'),
      can,
    }
  }
  switch (state) {
    case 'declined': {
      const isReviewed = timeline.some(({ type }) => type === 'contest_denied')
      const why = decline
        ? `${DECLINE_GROUND_WORDS[decline.ground].label}。可以这样办：${decline.pointer}`
        : ''
      return { doing: `${isReviewed ? '复核后维持不受理' : '没有受理'}${why && `：${why}`}`, can }
    }
    case 'withdrawn':
      return { doing: '企业已撤回，不再办理。', can }
    case 'merged':
      return { doing: '已并入另一件，在那一件里接着办。', can }
    default:
      if (closedWithoutAnswer) return { doing: '五个工作日没有收到答复，已自动办结，不算作您确认过的。', can }
      return { doing: rating ? '已办结，您已评价。' : '您已确认解决。', can }
  }
}
