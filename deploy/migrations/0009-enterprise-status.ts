import { enterpriseSearchKeys } from '../../src/shared/domain/enterprise/search-keys'
import type { Migration } from './migration'

/**
 * Enterprises from before were entered or accepted by the park: they are verified. `down` leaves every other status, and those that
 * somebody has verified since: the release before does not read it, and a later `up` must not verify what nobody has looked at.
 */
export const enterprisesHaveStatus: Migration = {
  version: 8,
  says: 'every enterprise has a status, and the keys by which it is found',
  collection: 'enterprises',
  up: (enterprise) => {
    if ('status' in enterprise && 'searchKeys' in enterprise) return enterprise
    const name = String(enterprise['name'] ?? '')
    const creditCode = String(enterprise['creditCode'] ?? '')
    return { status: 'verified', ...enterprise, searchKeys: enterpriseSearchKeys({ name, creditCode }) }
  },
  down: (enterprise) => {
    if (!('searchKeys' in enterprise)) return enterprise
    const { searchKeys: _searchKeys, ...rest } = enterprise
    if (rest['status'] !== 'verified' || 'verification' in rest) return rest
    const { status: _status, ...former } = rest
    return former
  },
}
