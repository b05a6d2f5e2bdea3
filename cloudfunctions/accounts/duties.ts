import type { contract } from '@/shared/contract'
import type { Region } from '@/shared/domain/access/account'
import type { RegionCode } from '@/shared/domain/access/region'
import { dutyOfficers, type Absence } from '@/shared/domain/duty/duty'
import type { Handler } from '../_kernel/rpc/handler'
import { absences } from '../_kernel/data/repositories/absences'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { needs } from '../_kernel/data/repositories/needs'
import { policies } from '../_kernel/data/repositories/policies'
import { regions } from '../_kernel/data/repositories/regions'

/** An officer's duties in a region and in the regions inside it. */
export interface OfficerDuties {
  needs: number
  enterprises: number
  drafts: number
  onDuty: Region[]
  /** Absences of others in which the officer stands in. */
  covers: Absence[]
}

export const duties: Handler<typeof contract.accounts.duties> = async (
  { subject: regionCode, now },
  { personId },
) => {
  const { onDuty, covers: _covers, ...counts } = await countDuties(personId, regionCode, now)
  return { ...counts, onDuty: onDuty.map(({ name }) => name) }
}

export async function countDuties(
  personId: string,
  regionCode: RegionCode,
  now: number,
): Promise<OfficerDuties> {
  const [open, looksAfter, drafts, inside, away] = await Promise.all([
    needs.countOpenOfResponsibleIn(personId, regionCode),
    enterprises.countOf({ regionCode, stewardId: personId }),
    policies.countDraftsOf(personId),
    regions.inside(regionCode),
    absences.notOver(regionCode, now),
  ])
  return {
    needs: open,
    enterprises: looksAfter,
    drafts,
    onDuty: inside.filter((region) => dutyOfficers(region).some((one) => one.personId === personId)),
    covers: away.filter(({ cover }) => cover?.personId === personId),
  }
}
