import { command } from '../database'
import { collection } from './repository'

/** An officer has called somebody whom no message of a push reached. */
export interface PushCall {
  id: string
  version: number
  pushId: string
  personId: string
  /** Epoch ms; absent once the officer has taken it back. */
  calledAt?: number
  by: { personId: string; name: string }
}

const rows = collection<PushCall>('push_calls')

export const pushCalls = {
  ...rows,

  idFor: (pushId: string, personId: string) => `${pushId}_${personId}`,

  /** The calls to these people about a push, by person. */
  async byPeople(pushId: string, personIds: readonly string[]): Promise<ReadonlyMap<string, PushCall>> {
    if (personIds.length === 0) return new Map()
    const ids = personIds.map((personId) => pushCalls.idFor(pushId, personId))
    const found = await rows.find({ where: { _id: command.in(ids) }, limit: ids.length })
    return new Map(found.map((call) => [call.personId, call]))
  },
}
