import { aggregationClaims } from './aggregations'
import type { Bench, Claim, Sdk, SdkDatabase } from './claim'
import { commandClaims } from './commands'
import { edgeClaims } from './edges'
import { expressionClaims } from './expressions'
import { failureClaims } from './failures'
import { geographyClaims } from './geography'
import { queryClaims } from './queries'
import { shapeClaims } from './shapes'
import { stageClaims } from './stages'
import { transactionClaims } from './transactions'
import { updateClaims } from './updates'
import { writeClaims } from './writes'

/** Everything this project believes about CloudBase's database and storage, each checkable against a real environment. */
export const claims: readonly Claim[] = [
  ...queryClaims,
  ...commandClaims,
  ...updateClaims,
  ...writeClaims,
  ...aggregationClaims,
  ...expressionClaims,
  ...stageClaims,
  ...edgeClaims,
  ...geographyClaims,
  ...shapeClaims,
  ...transactionClaims,
  ...failureClaims,
]

const THINGS = 'conformance_things'
const OTHERS = 'conformance_others'

/** Makes the two collections the claims use; they may exist already. */
export async function prepare(db: SdkDatabase): Promise<void> {
  for (const name of [THINGS, OTHERS]) await db.createCollection(name).catch(() => undefined)
}

/** Empties the collections and makes the bench for a claim. */
export async function openBench(sdk: Sdk): Promise<Bench> {
  const db = sdk.database()
  const _ = db.command
  const things = db.collection(THINGS)
  const others = db.collection(OTHERS)
  for (const collection of [things, others]) await collection.where({ _id: _.exists(true) }).remove()
  let count = 0
  return {
    sdk,
    db,
    _,
    things,
    thingsName: THINGS,
    others,
    othersName: OTHERS,
    seed: async (...docs) => {
      for (const doc of docs) await things.add({ data: { _id: String(++count), ...doc } })
    },
    ids: async (query) => (await query.get()).data.map(({ _id: id }) => String(id)),
  }
}
