import type { PolicyRead, PolicyReader } from '@/shared/domain/policy/policy-read'
import { PAGE_SIZE } from '@/shared/contract/limits'
import { command } from '../database'
import { collection, type Page } from './repository'

const rows = collection<PolicyRead>('policy_reads')

export const policyReads = {
  ...rows,

  /** The favourites of a person, newest first. */
  favouritesOf(personId: string, cursor?: string): Promise<Page<PolicyRead>> {
    const where = { personId, keptAt: command.gt(0) }
    return rows.page(where, { by: 'keptAt', direction: 'desc', size: PAGE_SIZE, cursor })
  },
}

/** One document for each person: the policies that they opened or keep, and the themes that they follow. */
export const policyReaders = collection<PolicyReader>('readers', {
  audited: false,
  complete(reader, _scope, before) {
    const isSame = JSON.stringify(before?.follows ?? []) === JSON.stringify(reader.follows)
    return isSame ? reader : { ...reader, changedAt: Date.now() }
  },
})
