import { command } from '../database'
import { collection } from './repository'

interface Question {
  /** The platform's trace id; of a policy's picture that it could not be asked about, one of ours. */
  id: string
  version: number
  fileId: string
  at: number
}
/** A need remembers itself when it asks again. */
export interface NeedPictureCheck extends Question {
  needId: string
}
export interface PolicyPictureCheck extends Question {
  policyId: string
  askAgainAt: number
  /** How often it was asked about. */
  rounds: number
}
/** A question about a picture that the platform will answer by an event: under the trace id that nobody else knows. */
export type PictureCheck = NeedPictureCheck | PolicyPictureCheck

const rows = collection<PictureCheck>('picture_checks', { audited: false })

export const pictureChecks = {
  ...rows,

  /** Questions about pictures of policies that were not answered in time. */
  unanswered(now: number, limit: number): Promise<PictureCheck[]> {
    const where = { askAgainAt: command.lte(now) }
    return rows.find({ where, orderBy: [['askAgainAt', 'asc']], limit })
  },
}
