import { command } from '../database'
import { collection } from './repository'

/** An officer's call to a person whom no message of a push reached. */
export interface PushCall {
  id: string
  version: number
  pushId: string
  personId: string
  /** Epoch ms; absent once the officer has taken the note back. */
  calledAt?: number
  by: { personId: string; name: string }
}

const rows = collection<PushCall>('push_calls')

export const pushCalls = {
  ...rows,

  idFor: (pushId: string, personId: string) => `${pushId}_${personId}`,

  /** Person id → the call about a push. */
  async byPeople(pushId: string, personIds: readonly string[]): Promise<ReadonlyMap<string, PushCall>> {
    if (personIds.length === 0) return new Map()
    const ids = personIds.map((personId) => pushCalls.idFor(pushId, personId))
    const found = await rows.find({ where: { _id: command.in(ids) }, limit: ids.length })
    return new Map(found.map((call) => [call.personId, call]))
  },
}
