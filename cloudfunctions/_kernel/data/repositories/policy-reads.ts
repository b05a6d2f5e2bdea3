import type { PolicyRead, PolicyReader } from '@/shared/domain/policy/policy-read'
import { PAGE_SIZE } from '@/shared/contract/limits'
import { command } from '../database'
import { collection, type Page } from './repository'

const rows = collection<PolicyRead>('policy_reads')

export const policyReads = {
  ...rows,

  /** Favourites of a person, the newest first. */
  keptBy(personId: string, cursor?: string): Promise<Page<PolicyRead>> {
    const where = { personId, keptAt: command.gt(0) }
    return rows.page(where, { by: 'keptAt', direction: 'desc', size: PAGE_SIZE, cursor })
  },
}

/** What one person did with policies, in short, and the themes the person follows. */
export const policyReaders = collection<PolicyReader>('readers', { audited: false })
