import { NEVER } from '@/shared/domain/need/need'
import { command } from '../database'
import { collection } from './repository'

interface PendingCheck {
  /** The platform's trace id, or an id of ours when the platform could not be asked. */
  id: string
  version: number
  fileId: string
  at: number
}
/** The need itself holds the instant at which to ask again. */
export interface NeedPictureCheck extends PendingCheck {
  needId: string
}
export interface PolicyPictureCheck extends PendingCheck {
  policyId: string
  askAgainAt: number
  /** How often the platform was asked. */
  rounds: number
}
/** A picture that the platform checks. Its answer is an event with the trace id, which only we and the platform know. */
export type PictureCheck = NeedPictureCheck | PolicyPictureCheck

const rows = collection<PictureCheck>('picture_checks', {
  audited: false,
  timed: { chores: ['pictures'], dueAt: (check) => ('askAgainAt' in check ? check.askAgainAt : NEVER) },
})

export const pictureChecks = {
  ...rows,

  /** Checks of policies' pictures that have no answer and are due to be asked again by an instant. */
  unanswered(until: number, limit: number): Promise<PictureCheck[]> {
    const where = { askAgainAt: command.lte(until) }
    return rows.find({ where, orderBy: [['askAgainAt', 'asc']], limit })
  },
}
