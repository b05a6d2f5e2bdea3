import type { contract } from '@/shared/contract'
import { PAPER_DAYS_MAX } from '@/shared/contract/limits'
import type { Need } from '@/shared/domain/need/need'
import { openPapers } from '@/shared/domain/need/owed-papers'
import { formatAskedPapers } from '@/shared/domain/need/papers'
import { isExempt } from '@/shared/domain/service/pledge'
import { dayNumber, dayNumberAt } from '@/shared/domain/time/days'
import { services } from '../_kernel/data/repositories/services'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toNeedActor } from './party'
import { takeNeedStep } from './step'

/** The enterprise reads the names of the papers, so these go through the content check like any other words. */
export const askPapers: Handler<typeof contract.needs.askPapers> = async (context, { papers, serviceId }) => {
  const { subject, now } = context
  const unfit = papers.findIndex(({ dueOn }) => !isPaperDay(dueOn, now))
  if (unfit >= 0) return refuse('PaperDayUnfit', { [`papers.${unfit}.dueOn`]: '请选明天到一年之内的日子' })
  const names = papers.map(({ name }) => name)
  const asked = openPapers(subject).map(({ name }) => name)
  const again = names.findIndex((name, i) => asked.includes(name) || names.indexOf(name) < i)
  if (again >= 0) return refuse('PaperAsked', { [`papers.${again}.name`]: '这份已经列了' })
  const plannedId = serviceId ?? plannedService(subject)
  const service = plannedId === undefined ? undefined : await services.byId(plannedId)
  if (service?.noPledge) return refuse('NoPledge')
  const exempt = names.findIndex((name) => service !== undefined && isExempt(service, name))
  if (exempt >= 0) return refuse('PaperExempt', { [`papers.${exempt}.name`]: '这项服务不收这份材料' })
  return takeNeedStep(context, {
    type: 'papers_asked',
    by: toNeedActor(context),
    text: formatAskedPapers(papers),
    papers,
  })
}

/** The service that the plan of a need names. */
function plannedService({ wellMatched, matches }: Pick<Need, 'wellMatched' | 'matches'>): string | undefined {
  return wellMatched ? matches[0]?.serviceId : undefined
}

/** Whether a paper may be due on this day: from tomorrow until `PAPER_DAYS_MAX` days from now. */
export function isPaperDay(on: string, now: number): boolean {
  const days = (dayNumber(on) ?? 0) - dayNumberAt(now)
  return days > 0 && days <= PAPER_DAYS_MAX
}
