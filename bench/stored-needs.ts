import type { Need } from '@/shared/domain/need/need'
import type { PersonKey } from '../demo/data/people'
import type { World } from '../demo/world'

const INSERTED_AT_ONCE = 5_000
const CONTACT = { name: '李娜', phone: '13000000101' }

/** A need as the database stores it. */
export type StoredNeed = Omit<Need, 'id'> & { _id: string }

/** A stored need right after it was posted. */
export async function postedNeed(world: World, text = '装配车间少三十个普工'): Promise<StoredNeed> {
  const input = { enterpriseId: 'hengtuo', text, category: 'labour', contact: CONTACT } as const
  const posted = await world.as('li-na').needs.post(input)
  if (!posted.ok) throw new Error(posted.error.code)
  return storedNeed(world, posted.data.need.id)
}

/** A stored need after somebody has taken it up. */
export async function claimedNeed(
  world: World,
  text?: string,
  who: PersonKey = 'zhou-min',
): Promise<StoredNeed> {
  const { _id: needId } = await postedNeed(world, text)
  const taken = await world.as(who).needs.claim({ needId })
  if (!taken.ok) throw new Error(taken.error.code)
  return storedNeed(world, needId)
}

function storedNeed(world: World, needId: string): StoredNeed {
  const [need] = world.cloud.database.find('needs', { _id: needId }) as [StoredNeed]
  return need
}

/** Writes `count` needs directly to the database, each with an id of its own; `make` gives their fields. */
export function insertNeeds(world: World, count: number, make: (no: number) => object): void {
  for (let from = 0; from < count; from += INSERTED_AT_ONCE)
    world.cloud.database.insert(
      'needs',
      Array.from({ length: Math.min(INSERTED_AT_ONCE, count - from) }, (_, i) => ({
        ...make(from + i),
        _id: `n_bench_${String(from + i).padStart(6, '0')}`,
      })),
    )
}
