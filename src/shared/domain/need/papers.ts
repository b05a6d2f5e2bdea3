import { contains } from '../access/region'
import type { NeedActor } from '../access/party'
import type { WorkCalendar } from '../time/calendar'
import { formatDay } from '../time/wording'
import type { Need, NeedEventType } from './need'
import type { NeedEvent } from './need-event'
import { isWaitedFor, openPapers } from './owed-papers'
import { withFirstReminder } from './paper-reminders'
import type { OwedPaper, PaperCheck } from './records'

/** One need asks for so many papers at most over its whole life. */
const PAPERS_MAX = 20

/** The steps of a paper. */
export const PAPER_STEPS = ['hand_in', 'accepted', 'returned', 'waived'] as const
type PaperStep = (typeof PAPER_STEPS)[number]

/** The steps that this party may take with a paper now. */
export function paperSteps(need: Need, paper: OwedPaper, party: NeedActor): PaperStep[] {
  if (!openPapers(need).some(({ id }) => id === paper.id)) return []
  if (party.side === 'enterprise') return isWaitedFor(paper) ? ['hand_in'] : []
  if (!checksPapers(need, party)) return []
  return paper.state === 'handed_in' ? ['accepted', 'returned', 'waived'] : ['waived']
}

/** Whether a party may check papers: the responsible officer, or an administrator of the handling region, since whoever asked may have left. */
function checksPapers({ responsible, handledBy }: Need, party: NeedActor): boolean {
  const administers = party.administers !== undefined && contains(party.administers, handledBy)
  return party.side === 'park' && (administers || party.personId === responsible.personId)
}

/** Whether a step about papers is allowed; true for all other steps. */
export function isLetByPapers(need: Need, type: NeedEventType, by: NeedActor): boolean {
  switch (type) {
    case 'papers_asked': {
      const canAnswer = need.author.personId !== ''
      return canAnswer && by.personId === need.responsible.personId && (need.papers?.length ?? 0) < PAPERS_MAX
    }
    case 'paper_handed_in':
      return openPapers(need).some(isWaitedFor)
    case 'paper_checked':
      return openPapers(need).length > 0 && checksPapers(need, by)
    case 'papers_reminded':
      return openPapers(need).length > 0
    default:
      return true
  }
}

/** Whether the papers that a step names allow it now; true for steps that are not about papers. */
export function namesPapers(need: Need, event: NeedEvent): boolean {
  if (event.type === 'papers_asked') return asksForNew(need, event.papers)
  if (event.type !== 'paper_handed_in' && event.type !== 'paper_checked') return true
  const paper = need.papers?.find(({ id }) => id === event.paperId)
  const steps = paper ? paperSteps(need, paper, event.by) : []
  return steps.includes(event.type === 'paper_checked' ? event.outcome : 'hand_in')
}

/** Whether the requested papers are few enough, each named once, and none of them already open. */
function asksForNew(need: Need, papers: readonly { name: string }[]): boolean {
  const names = [...openPapers(need), ...papers].map(({ name }) => name)
  const isFew = (need.papers?.length ?? 0) + papers.length <= PAPERS_MAX
  return papers.length > 0 && isFew && new Set(names).size === names.length
}

/** The papers after a step, each with the instant of its next reminder. */
export function papersAfter(
  need: Pick<Need, 'papers' | 'timeline'>,
  event: NeedEvent,
  at: number,
  calendar: WorkCalendar,
): Pick<Need, 'papers'> {
  const { papers = [], timeline } = need
  const entry = timeline.length
  const change = (paperId: string, to: (paper: OwedPaper) => Omit<OwedPaper, 'reminders' | 'lookAt'>) => ({
    papers: papers.map((paper) => (paper.id === paperId ? withFirstReminder(to(paper), calendar) : paper)),
  })
  switch (event.type) {
    case 'papers_asked': {
      const asked = event.papers.map(({ name, dueOn }, i) => {
        const id = `p${papers.length + i + 1}`
        return withFirstReminder({ id, name, dueOn, state: 'owed', askedIn: entry, at }, calendar)
      })
      return { papers: [...papers, ...asked] }
    }
    case 'paper_handed_in':
      return change(event.paperId, (paper) => ({ ...paper, state: 'handed_in', handedIn: entry, at }))
    case 'paper_checked': {
      const { outcome: state, dueOn } = event
      const moved = dueOn === undefined ? {} : { dueOn }
      return change(event.paperId, (paper) => ({ ...paper, ...moved, state, checkedIn: entry, at }))
    }
    case 'papers_reminded':
      return { papers: event.papers }
    default:
      return need.papers ? { papers } : {}
  }
}

/** The timeline's text for a request for papers. */
export function formatAskedPapers(papers: readonly { name: string; dueOn: string }[]): string {
  const lines = papers.map(({ name, dueOn }) => `${name}，${formatDay(dueOn)}前补交`)
  return ['先承诺后补交，已先受理，以下材料后补：', ...lines].join('\n')
}

const CHECK_WORDS: Readonly<Record<PaperCheck, string>> = {
  accepted: '合格',
  returned: '没有通过，请重新补交',
  waived: '不用再交',
}

/** The timeline's text for a check of a paper. */
export function formatCheckedPaper(
  { name }: Pick<OwedPaper, 'name'>,
  outcome: PaperCheck,
  why: string,
): string {
  return `“${name}”${CHECK_WORDS[outcome]}${why === '' ? '' : `：${why}`}`
}
