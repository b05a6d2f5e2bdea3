import type { contract } from '@/shared/contract'
import type { AroundView } from '@/shared/contract/need-bench'
import type { Enterprise } from '@/shared/domain/access/account'
import { enterpriseStatus } from '@/shared/domain/enterprise/standing'
import { proposeSendTimes } from '@/shared/domain/need/later-reply'
import { RATING_LEVELS, type Need } from '@/shared/domain/need/need'
import { wordsReview } from '@/shared/domain/need/need-words'
import { enterpriseContacts, toContactView } from '../_kernel/data/repositories/enterprise-contacts'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { needMarks, type LaterReply, type NeedMark } from '../_kernel/data/repositories/need-marks'
import { needNotes } from '../_kernel/data/repositories/need-notes'
import { needs } from '../_kernel/data/repositories/needs'
import { regions } from '../_kernel/data/repositories/regions'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'

const OTHERS_SHOWN = 5

/** Reads one page of the enterprise's open needs, one of its closed needs, and this need's notes and marks. All of these are bounded. */
export const aroundNeed: Handler<typeof contract.needs.around> = async (context) => {
  const { subject: need, now } = context
  const me = toParty(context)
  const { personId: handlerId } = need.responsible
  const [enterprise, open, closed, notes, openers, own, handler, zone, contacts] = await Promise.all([
    need.unregistered ? undefined : enterprises.byId(need.enterpriseId),
    needs.ofEnterprise(need.enterpriseId, 'open'),
    needs.ofEnterprise(need.enterpriseId, 'closed'),
    needNotes.of(need.id),
    needMarks.openersOf(need.id),
    needMarks.byId(needMarks.idFor(need.id, me.personId)),
    handlerId === me.personId ? undefined : needMarks.byId(needMarks.idFor(need.id, handlerId)),
    regions.known(need.zoneCode, now),
    enterpriseContacts.newestOf(need.enterpriseId, OTHERS_SHOWN),
  ])
  await needMarks.noteOpened(own, need.id, me, now)
  const others = [...open.items, ...closed.items].filter(({ id }) => id !== need.id)
  return {
    enterprise: { ...standing(enterprise), open: open.items.length, ...outcome(closed.items) },
    others: others.slice(0, OTHERS_SHOWN).map(({ id, title, state, createdAt, timeline }) => ({
      id,
      // A text that has not passed the content check is read only on its own page, by those who decide about it.
      title: wordsReview({ timeline }) === undefined ? title : '（内容审核中）',
      state,
      createdAt,
    })),
    notes: notes.map(({ id, at, by, text, mentions }) => ({
      id,
      at,
      by: by.name,
      text,
      mentions: mentions.map(({ name }) => name),
    })),
    openedBy: openers
      .filter(({ personId }) => personId !== me.personId)
      .slice(0, OTHERS_SHOWN)
      .map(({ name, openedAt }) => ({ name, at: openedAt })),
    ...(own?.remindOn !== undefined && { remindOn: own.remindOn }),
    contacts: contacts.map(toContactView),
    later: [own, handler].flatMap((mark) =>
      mark?.later ? [toLaterView(mark, mark.later, me.personId)] : [],
    ),
    ...(need.open && { sendTimes: proposeSendTimes(zone.calendar, now) }),
  }
}

function standing(enterprise: Enterprise | undefined): Partial<AroundView['enterprise']> {
  if (!enterprise) return {}
  const { industry, steward } = enterprise
  return { status: enterpriseStatus(enterprise), industry, ...(steward && { steward: steward.name }) }
}

function outcome(
  closed: readonly Need[],
): Pick<AroundView['enterprise'], 'solved' | 'rated' | 'silent' | 'rating'> {
  const levels = closed.flatMap(({ rating }) =>
    rating ? [RATING_LEVELS.length - RATING_LEVELS.indexOf(rating.level)] : [],
  )
  const sum = levels.reduce((total, level) => total + level, 0)
  return {
    solved: closed.filter(({ state, closedWithoutAnswer }) => state === 'resolved' && !closedWithoutAnswer)
      .length,
    rated: levels.length,
    silent: closed.filter(({ closedWithoutAnswer }) => closedWithoutAnswer).length,
    ...(levels.length > 0 && { rating: Math.round((sum / levels.length) * 10) / 10 }),
  }
}

function toLaterView({ name, personId }: NeedMark, { text, sendAt }: LaterReply, readerId: string) {
  return { by: name, text, sendAt, mine: personId === readerId }
}
