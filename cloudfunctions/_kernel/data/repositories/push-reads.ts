import { command, database } from '../database'
import { collection } from './repository'

/** A person has read the notice of a push. Each person has a small document, so that readers never wait for one another. */
interface PushRead {
  id: string
  version: number
  pushId: string
  personId: string
  at: number
}

const readRows = collection<PushRead>('push_reads', { audited: false })

export const readId = (pushId: string, personId: string) => `${pushId}_${personId}`

export const pushReads = {
  ...readRows,

  /** How many people have read a push, counted up to `most`. */
  countUpTo(pushId: string, most: number): Promise<number> {
    return database.countUpTo('push_reads', { pushId }, most)
  },

  ofPush(pushId: string): Promise<number> {
    return database.count('push_reads', { pushId })
  },

  /** The people among these who have read the push. */
  async byPeople(pushId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(
      await readFields(
        personIds.map((personId) => readId(pushId, personId)),
        'personId',
      ),
    )
  },

  /** The pushes among these that the person has read. */
  async ofPerson(personId: string, pushIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(
      await readFields(
        pushIds.map((pushId) => readId(pushId, personId)),
        'pushId',
      ),
    )
  },
}

async function readFields(ids: readonly string[], field: 'personId' | 'pushId'): Promise<string[]> {
  if (ids.length === 0) return []
  const found = await readRows.find({ where: { _id: command.in([...ids]) }, fields: [field], limit: 1000 })
  return found.map((read) => read[field])
}

/** How many pushes a person has not read. Costs two counts and reads no document. */
export async function unreadPushes(personId: string): Promise<number> {
  const [all, read] = await Promise.all([
    database.count('push_ledger', { people: personId }),
    database.count('push_reads', { personId }),
  ])
  return Math.max(0, all - read)
}
