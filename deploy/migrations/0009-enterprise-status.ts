import { enterpriseSearchKeys } from '../../src/shared/domain/enterprise/search-keys'
import type { Migration } from './migration'

/**
 * The park entered or accepted all older enterprises, so they become verified. `down` keeps every other status, and the status of
 * enterprises verified since then: the previous release does not read it, and a later `up` must not verify unchecked enterprises.
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
