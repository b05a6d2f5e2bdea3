import type { contract } from '@/shared/contract'
import { mayAnswerIn } from '@/shared/domain/access/officer'
import { toActor } from '@/shared/domain/access/recusal'
import { isPartyOf } from '@/shared/domain/access/role'
import { asSeenBy } from '@/shared/domain/need/review'
import { NEED_NOTES_MAX } from '@/shared/contract/limits'
import { jobForPeople } from '../_kernel/notifications/people-notification'
import { jobs } from '../_kernel/data/repositories/jobs'
import { needNotes } from '../_kernel/data/repositories/need-notes'
import { people } from '../_kernel/data/repositories/people'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { newId } from '../_kernel/rpc/ids'
import { toParty } from './party'

export const noteNeed: Handler<typeof contract.needs.note> = async (context, { text, mentions: ids }) => {
  const { subject: need, now } = context
  const { personId, name } = toParty(context)
  const [count, found] = await Promise.all([
    needNotes.countOf(need.id),
    Promise.all([...new Set(ids)].map((id) => people.byId(id))),
  ])
  if (count >= NEED_NOTES_MAX) return refuse('NotesFull')
  const colleagues = found.flatMap((one) =>
    one && mayAnswerIn(one, need.zoneCode) && !isPartyOf(toActor(one, now), need.enterpriseId) ? [one] : [],
  )
  if (colleagues.length < found.length) return refuse('ColleagueUnfit')
  const id = newId('nn')
  const told = colleagues.filter((one) => one.id !== personId)
  return context.change(async (tx) => {
    await tx.use(needNotes).insert({
      id,
      version: 1,
      needId: need.id,
      at: now,
      by: { personId, name },
      text,
      mentions: told.map((one) => ({ personId: one.id, name: one.name })),
    })
    if (told.length > 0) {
      const { title } = asSeenBy(need, { reviews: false })
      const notice = {
        title: `${name}在内部备注里提到您`,
        text: `${title}\n${name}：${text}`,
        page: `desk/need/index?needId=${need.id}`,
        about: title,
        needId: need.id,
      }
      await tx.use(jobs).insert(
        jobForPeople(
          `note_${id}`,
          told.map((one) => one.id),
          now,
          notice,
        ),
      )
    }
    return { noteId: id }
  })
}
