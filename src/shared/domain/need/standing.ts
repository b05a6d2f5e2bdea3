import { formatDayAndTime } from '../time/wording'
import { DECLINE_GROUND_WORDS } from './decline-grounds'
import { NEVER, type Need, type NeedEventType } from './need'

/** What the enterprise reads at every moment: who does what by when, what happens if that is late, and what it can do now. */
export interface Standing {
  doing: string
  /** What happens if nobody does it in time; absent where nothing can be late. */
  late?: string
  can: string
}

const LATE_RULING = '到时没有决定，会提醒管理员并报上一级，每一步都写进办理经过。'

/**
 * How a need stands, in plain words.
 * @param steps what the reader may do now: only that is offered
 * @param ifLate what happens when a promise is late, as the zone's ladder has it
 */
export function formatStandingOf(
  need: Need,
  { steps, ifLate }: { steps: readonly NeedEventType[]; ifLate: string },
): Standing {
  return need.open ? openStanding(need, { steps, ifLate }) : closedStanding(need, steps)
}

const CAN: readonly (readonly [NeedEventType, string])[] = [
  ['confirmed', '解决了，点“确认解决”'],
  ['rejected', '没解决，点“没解决”，会接着办'],
  ['info_added', '有新情况随时留言'],
  ['contested', '不同意，可以请管理员复核一次'],
  ['rated', '可以评价一次；不满意会有人回访'],
  ['withdrawn', '不需要了可以撤回'],
]

/** What the reader may do, of what is worth saying. */
function offer(steps: readonly NeedEventType[], otherwise: string): string {
  const offered = CAN.filter(([step]) => steps.includes(step)).map(([, text]) => text)
  return offered.length === 0 ? otherwise : `${offered.join('；')}。`
}

function openStanding(
  need: Need,
  { steps, ifLate }: { steps: readonly NeedEventType[]; ifLate: string },
): Standing {
  const { state, ruling, promise, confirmBy, dueAt, responsible } = need
  const { name } = responsible
  const can = offer(steps, '由提出诉求的企业来办。')
  const until = dueAt === NEVER ? '' : formatDayAndTime(dueAt)
  const asked = formatAsked(need)
  if (ruling) {
    const by = formatDayAndTime(ruling.decideBy)
    const doing =
      ruling.kind === 'contest'
        ? `您的异议已送到没有作过决定的管理员，${by} 前给出决定。`
        : `${name} 认为不能办，已请管理员决定，${by} 前给出决定。`
    return { doing, late: LATE_RULING, can }
  }
  if (state === 'awaiting_info')
    return {
      doing: `${name} 在等您补充，计时暂停；补充后接着办。`,
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
    return { doing: `您的话 ${name} 已收到，${until} 前答复。${asked}`, late: ifLate, can }
  if (state === 'forwarded')
    return {
      doing: `${need.handledBy === need.zoneCode ? '已转回园区' : '已转到上级'}，由 ${name} 接手，时限不变，${until} 前答复。${asked}`,
      late: ifLate,
      can,
    }
  if (promise.respondedAt === undefined)
    return { doing: `${name} 负责，${until} 前首次答复。${asked}`, late: ifLate, can }
  const latest = formatDayAndTime(promise.resolutionDueAt)
  return { doing: `${name} 在办，${until} 前告诉您进展，最晚 ${latest} 办结。${asked}`, late: ifLate, can }
}

/** Who is asked to take the need over, and what happens otherwise; empty while nobody is. */
function formatAsked({ handling, responsible }: Need): string {
  const offer = handling?.offer
  if (!offer) return ''
  const when = formatDayAndTime(offer.until)
  return offer.assigned
    ? `${when} 前 ${offer.to.name} 没有答复，就退回 ${offer.by.name}。`
    : `已请 ${offer.to.name} 接手，${when} 前没有接手就由 ${responsible.name} 接着办。`
}

function closedStanding(need: Need, steps: readonly NeedEventType[]): Standing {
  const { state, decline, callBack, closedWithoutAnswer, rating, timeline } = need
  const can = offer(steps, '还有需要，可以再提一件。')
  if (callBack?.open === true)
    return {
      doing: `您不满意，${callBack.officer?.name ?? '没有经手的管理员'}会在 ${formatDayAndTime(callBack.dueAt)} 前给您打电话。`,
      late: '到时没有回访，会提醒管理员和上一级，写进办理经过。',
      can,
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
