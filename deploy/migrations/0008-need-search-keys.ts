import { needSearchKeys } from '../../src/shared/domain/need/need-search-keys'
import { CATEGORIES } from '../../src/shared/domain/need/category'
import { NEED_CHANNELS, NEED_STATES } from '../../src/shared/domain/need/need'
import type { Migration, MigratedDocument } from './migration'

/** Adds search keys to older needs. One index serves the search by these keys. */
export const needsHaveSearchKeys: Migration = {
  version: 13,
  says: 'every need has the keys by which it is found',
  collection: 'needs',
  up: (need) => ('searchKeys' in need ? need : { ...need, searchKeys: keysFor(need) }),
  down: (need) => {
    if (!('searchKeys' in need)) return need
    const { searchKeys: _searchKeys, ...rest } = need
    return rest
  },
}

function keysFor(need: MigratedDocument): string[] {
  const text = (field: string) => String(need[field] ?? '')
  const [first] = Array.isArray(need['timeline']) ? need['timeline'] : []
  const isHeld =
    first !== null && typeof first === 'object' && 'review' in first && first.review !== undefined
  return needSearchKeys({
    code: text('code'),
    enterpriseId: text('enterpriseId'),
    enterpriseName: text('enterpriseName'),
    text: text('text'),
    category: CATEGORIES.find((one) => one === need['category']) ?? 'other',
    state: NEED_STATES.find((one) => one === need['state']) ?? 'submitted',
    channel: NEED_CHANNELS.find((one) => one === need['channel']) ?? 'online',
    isHeld,
  })
}
