import type { RegionCode } from '@/shared/domain/access/region'
import { HANDLED_FIELDS, type HandledNeed } from '@/shared/domain/need/handled'
import type { Need } from '@/shared/domain/need/need'
import { command } from '../database'
import { inRegion } from './in-region'
import { collection } from './repository'

const rows = collection<Need>('needs')

/** A bound above the needs that a region closes in a week; the platform gives no more at once. */
const HANDLED_MAX = 1000

/** Needs of a region that were closed or changed after closing since an instant. With `personId`, only those that this person answers for. */
export function needsHandledSince(
  region: RegionCode,
  since: number,
  personId?: string,
): Promise<HandledNeed[]> {
  const where = {
    ...inRegion(region),
    open: false,
    updatedAt: command.gte(since),
    ...(personId !== undefined && { 'responsible.personId': personId }),
  }
  return rows.find({
    where,
    fields: HANDLED_FIELDS,
    limit: HANDLED_MAX,
  })
}
