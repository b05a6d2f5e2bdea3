/** A domain object as stored in the database: with `_id` instead of `id`. */
export type SeedDocument<T extends { id: string }> = Omit<T, 'id'> & { _id: T['id'] }

export function stored<T extends { id: string }>({ id, ...rest }: T): SeedDocument<T> {
  return { _id: id, ...rest }
}

/** When the park's roster was first entered; nothing in the demo is older. */
export const FOUNDED_AT = Date.parse('2020-01-06T09:00:00+08:00')
