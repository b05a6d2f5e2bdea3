import type { PolicyRead } from '@/shared/domain/policy/policy-read'
import { command } from '../database'
import { reader, type Page } from './repository'

const reads = reader<PolicyRead>('policy_reads')
const PAGE = 20

export const policyReadsReader = {
  ...reads,

  /** Favourites of a person, the newest first. */
  keptBy(personId: string, cursor?: string): Promise<Page<PolicyRead>> {
    return reads.page({ personId, keptAt: command.gt(0) }, 'keptAt', 'desc', PAGE, cursor)
  },
}
