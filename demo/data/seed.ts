import type { LocalCloud } from '../../localcloud/server'
import type { CachedIndexName } from '../../cloudfunctions/_kernel/search/index-states'
import { snapshotBytes } from '../../cloudfunctions/_kernel/search/snapshot-file'
import { toEarlierNeed } from '@/shared/domain/search/learning/to-earlier-need'
import { ServiceIndex } from '@/shared/domain/search/index/service-index'
import type { EarlierNeed } from '@/shared/domain/search/index/earlier-need-index'
import { needSearchKeys } from '@/shared/domain/need/need-search-keys'
import { withNeed, type SharedNeed } from '@/shared/domain/need/shared-need'
import { district, hamlet, type Contents } from './district'
import { figuresOf } from './figures'
import { plantSeed, type Seed } from './plant'
import { stored } from './stored'

/**
 * Plants the demo district as of `now` (epoch ms) unless the store is planted already. Deterministic. The next call completes an
 * interrupted planting.
 * @returns whether anything was planted
 */
export const seedDistrict = (cloud: LocalCloud, now: number): boolean => plantSeed(cloud, districtAt(now))

/** The computed demo district as of an instant (epoch ms). */
export const districtAt = remembered(district)

/** As `districtAt`, for the minimal district (`hamlet`): for tests that must be fast. */
export const hamletAt = remembered(hamlet)

/** Caches the seed of the last requested instant, because tests plant the same one repeatedly. The database stores copies. */
function remembered(contentsAt: (now: number) => Contents): (now: number) => Seed {
  let last: { now: number; seed: Seed } | undefined
  return (now) => {
    if (last?.now !== now) last = { now, seed: seedOf(contentsAt(now), now) }
    return last.seed
  }
}

function seedOf(contents: Contents, now: number): Seed {
  const earlier = evidenceOf(contents)
  const shared = sharedOf(contents)
  const catalogueVersion = Math.max(0, ...contents.services.map((service) => service.catalogueVersion))
  return {
    documents: [
      ['regions', contents.regions.map(stored)],
      ['organizations', contents.organizations.map(stored)],
      ['services', contents.services.map(stored)],
      ['policies', contents.policies.map(stored)],
      ['enterprises', contents.enterprises.map(stored)],
      ['people', contents.people.map(stored)],
      [
        'needs',
        contents.needs.map((need) =>
          stored({ ...need, searchKeys: needSearchKeys({ ...need, isHeld: false }) }),
        ),
      ],
      ['need_figures', figuresUntil(contents, now)],
      ['earlier_needs', earlier.map(stored)],
      ['shared_needs', shared.map(stored)],
      ['inbox', contents.inbox.map(stored)],
      [
        'index_states',
        [
          stateOf('policies', contents.policies),
          stateOf('earlier_needs', earlier),
          stateOf('shared_needs', shared),
        ],
      ],
    ],
    people: contents.people,
    catalogueVersion,
    catalogue: snapshotBytes(catalogueVersion, new ServiceIndex(contents.services)),
  }
}

function figuresUntil({ needs }: Contents, now: number) {
  return needs.length === 0 ? [] : [...figuresOf(needs, now), { _id: 'progress', version: 1, until: now }]
}

/** The state of a cached index: the version of its last change. An instance reads so few changes one by one on a cold start. */
function stateOf(name: CachedIndexName, items: readonly { indexVersion: number }[]) {
  return { _id: name, version: 1, indexVersion: Math.max(0, ...items.map((item) => item.indexVersion)) }
}

/** The evidence of solved needs, as the function writes it when an enterprise confirms. */
function evidenceOf({ needs, services, policies }: Contents): EarlierNeed[] {
  return needs
    .flatMap((need) => toEarlierNeed(need, 0, services, policies) ?? [])
    .map((one, i) => ({ ...one, indexVersion: i + 1, lookedAt: one.agreedAt }))
}

/** The shared needs, as the functions write them when needs are posted and closed. */
function sharedOf({ needs }: Contents): SharedNeed[] {
  const shared = new Map<string, SharedNeed>()
  for (const need of [...needs].sort((a, b) => a.createdAt - b.createdAt)) {
    const next = withNeed(shared.get(need.sameId ?? ''), need, need.updatedAt)
    if (next) shared.set(next.id, next)
  }
  return [...shared.values()].map((one, i) => ({ ...one, indexVersion: i + 1 }))
}
