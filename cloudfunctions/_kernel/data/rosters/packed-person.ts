import type { Person } from '@/shared/domain/access/account'
import type { Reach } from '@/shared/domain/push/gate'
import type { PolicyTheme } from '@/shared/domain/policy/theme'
import { employerIds } from '../repositories/recipients'

/** A member of an enterprise's staff, as the planning of a push needs them: without data to identify or call them. */
export interface PackedPerson extends Reach {
  id: string
  /** Enterprises that this person is staff of. */
  employers: readonly string[]
}

/** Everybody who is staff of an enterprise, and the themes that each follows. */
export interface PackedPeople {
  people: Map<string, PackedPerson>
  follows: Map<string, readonly PolicyTheme[]>
}

/** The roster's part of a person; undefined for a person without an enterprise. */
export function packPerson({
  id,
  memberships,
  quota,
  pushedAt = [],
}: Pick<Person, 'id' | 'memberships' | 'quota' | 'pushedAt'>): PackedPerson | undefined {
  const employers = employerIds({ memberships })
  return employers.length === 0 ? undefined : { id, employers, quota: quota['policy_for_you'] ?? 0, pushedAt }
}

/** True when the roster's parts of both are the same. Then the person need not be read again. */
export function isPackedAlike(
  a: Pick<Person, 'id' | 'memberships' | 'quota' | 'pushedAt'>,
  b: Pick<Person, 'id' | 'memberships' | 'quota' | 'pushedAt'>,
): boolean {
  return JSON.stringify(packPerson(a)) === JSON.stringify(packPerson(b))
}

/** Rows are arrays, not objects, because field names would be half of the file. */
interface Packed {
  people: readonly [id: string, employers: readonly string[], quota: number, pushedAt: readonly number[]][]
  follows: readonly [id: string, themes: readonly PolicyTheme[]][]
}

export function packPeople({ people, follows }: PackedPeople): Buffer {
  const packed: Packed = {
    people: [...people.values()].map(({ id, employers, quota, pushedAt }) => [
      id,
      employers,
      quota,
      pushedAt,
    ]),
    follows: [...follows],
  }
  return Buffer.from(JSON.stringify(packed))
}

/** @param content of a file that the functions stored, whose digest was checked */
export function unpackPeople(content: Buffer): PackedPeople {
  const packed: Packed = JSON.parse(content.toString('utf8'))
  const people = packed.people.map(([id, employers, quota, pushedAt]): [string, PackedPerson] => [
    id,
    { id, employers, quota, pushedAt },
  ])
  return { people: new Map(people), follows: new Map(packed.follows) }
}
