import type { NeedView } from '@/shared/contract/need-view'
import type { PaperCard } from '@/shared/contract/need-paper-view'
import type { NeedActor } from '@/shared/domain/access/party'
import type { Need } from '@/shared/domain/need/need'
import { formatPaper, isPaperLate, isWaitedFor, openPapers } from '@/shared/domain/need/owed-papers'
import { paperSteps } from '@/shared/domain/need/papers'
import { asSeenBy, type ReviewReader } from '@/shared/domain/need/review'

/** The papers of a need, as the viewer may see them. A need that was declined, withdrawn or merged owes nothing, so its open papers are not shown. */
export function papersView(seen: Need, viewer: NeedActor, now: number): Pick<NeedView, 'papers'> {
  const open = new Set(openPapers(seen))
  const shown = (seen.papers ?? []).filter(
    (paper) => open.has(paper) || paper.state === 'accepted' || paper.state === 'waived',
  )
  if (shown.length === 0) return {}
  return {
    papers: shown.map((paper) => {
      const { id, name, dueOn, state, handedIn, checkedIn } = paper
      return {
        id,
        name,
        dueOn,
        state,
        words: formatPaper(paper, now),
        late: isPaperLate(paper, now),
        ...(handedIn !== undefined && { handedIn }),
        ...(checkedIn !== undefined && { checkedIn }),
        steps: paperSteps(seen, paper, viewer),
      }
    }),
  }
}

/** The open papers of needs as this person may read them: those to be checked first, then by their last day. */
export function toPaperCards(needs: readonly Need[], reader: ReviewReader, now: number): PaperCard[] {
  const cards = needs.flatMap((whole) => {
    const need = asSeenBy(whole, reader)
    return openPapers(need).map((paper) => ({
      needId: need.id,
      title: need.title,
      enterpriseName: need.enterpriseName,
      name: paper.name,
      dueOn: paper.dueOn,
      words: formatPaper(paper, now),
      late: isPaperLate(paper, now),
      toCheck: !isWaitedFor(paper),
    }))
  })
  return cards.sort((a, b) => Number(b.toCheck) - Number(a.toCheck) || a.dueOn.localeCompare(b.dueOn))
}
