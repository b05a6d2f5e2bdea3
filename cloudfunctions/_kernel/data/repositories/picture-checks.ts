import { command } from '../database'
import type { PictureCheck } from '../../platform/picture-check'
import { reader } from './repository'

const checks = reader<PictureCheck>('picture_checks')

export const pictureChecksReader = {
  ...checks,

  /** Questions about pictures of policies that were not answered in time. */
  unanswered(now: number, limit: number): Promise<PictureCheck[]> {
    const where = { askAgainAt: command.lte(now) }
    return checks.find({ where, orderBy: [['askAgainAt', 'asc']], limit })
  },
}
