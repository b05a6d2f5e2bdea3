import type { NeedView } from '@/shared/contract/need-view'
import type { NeedActor } from '@/shared/domain/access/party'
import { isOffered } from '@/shared/domain/need/handling'
import type { Need } from '@/shared/domain/need/need'
import { isSplitShown } from '@/shared/domain/need/split'
import { mayRule } from '@/shared/domain/need/ruling'

/** The step by which each kind of question is asked. */
const ASKED_BY = { decline: 'decline_proposed', contest: 'contested' } as const

/** Open questions of a need: the ruling of an administrator, the offer to a colleague, a proposed split, a call-back; also why it was declined. */
export function askedView(
  need: Need,
  viewer: NeedActor,
): Pick<NeedView, 'ruling' | 'decline' | 'callBack' | 'handling' | 'split'> {
  const { ruling, decline, callBack, timeline, handling, split } = need
  const offer = handling?.offer
  const asked = [...timeline].reverse().find(({ type }) => type === ASKED_BY[ruling?.kind ?? 'decline'])
  return {
    ...(ruling && {
      ruling: {
        kind: ruling.kind,
        text: asked?.text ?? '',
        decideBy: ruling.decideBy,
        ...(ruling.ground !== undefined && { ground: ruling.ground }),
        ...(ruling.pointer !== undefined && { pointer: ruling.pointer }),
        mayRule: mayRule(need, viewer),
      },
    }),
    ...(split &&
      (viewer.side === 'park' || isSplitShown(need)) && {
        split: { first: split.first, second: split.second, category: split.category },
      }),
    ...(offer && {
      handling: {
        to: offer.to.name,
        by: offer.by.name,
        until: offer.until,
        assigned: offer.assigned,
        mine: isOffered(need, viewer),
      },
    }),
    ...(decline && { decline: { ground: decline.ground, pointer: decline.pointer } }),
    ...(callBack && {
      callBack: {
        ...(callBack.officer && { officer: callBack.officer.name }),
        dueAt: callBack.dueAt,
        open: callBack.open,
      },
    }),
  }
}
