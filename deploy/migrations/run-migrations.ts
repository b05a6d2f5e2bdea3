import type { Migration, MigratedDocument } from './migration'

/** What a migration needs of a database; the SDK's own database does (deploy/data.ts). */
export interface Data {
  get(collection: string, id: string): Promise<MigratedDocument | undefined>
  put(collection: string, document: MigratedDocument): Promise<void>
  /** Up to `limit` documents by ascending id after `afterId`. */
  after(collection: string, afterId: string, limit: number): Promise<readonly MigratedDocument[]>
  /** Replaces the document if it still is as it was read. @returns whether it was */
  replace(collection: string, before: MigratedDocument, next: MigratedDocument): Promise<boolean>
}

/** Where data say in which form they are: one document of the collection `deployment`. */
const SCHEMA = { collection: 'deployment', id: 'schema' } as const
const BATCH = 100
/** A document that somebody keeps changing meanwhile is tried this often. */
const ATTEMPTS = 5

interface Schema {
  version: number
  /** A migration that was begun: where it has got to. */
  underway?: { to: number; afterId: string }
}

export async function schemaVersion(data: Data): Promise<number> {
  return (await readSchema(data)).version
}

/**
 * Brings the data to `target`, up or down, one migration after the other. Broken off anywhere it goes on from there when run again.
 * @returns what was done, in words
 * @throws RangeError when there is no way to `target`
 */
export async function migrate(
  data: Data,
  migrations: readonly Migration[],
  target: number,
): Promise<string[]> {
  if (target < 0 || target > migrations.length)
    throw new RangeError(`there is no version ${target}: 0 to ${migrations.length}`)
  const done: string[] = []
  for (;;) {
    const schema = await readSchema(data)
    const { underway } = schema
    const to = underway?.to ?? schema.version + Math.sign(target - schema.version)
    if (to === schema.version) return done
    const isUp = to > schema.version
    const migration = migrations[(isUp ? to : schema.version) - 1]
    if (!migration)
      throw new RangeError(`data are of version ${schema.version}, this release knows ${migrations.length}`)
    const changed = await carryOut(data, { migration, isUp, to }, schema)
    await writeSchema(data, { version: to })
    done.push(
      `${isUp ? 'up' : 'down'} to ${to}: ${migration.says} (${changed} of ${migration.collection} changed)`,
    )
  }
}

async function carryOut(
  data: Data,
  { migration, isUp, to }: { migration: Migration; isUp: boolean; to: number },
  schema: Schema,
): Promise<number> {
  let afterId = schema.underway?.afterId ?? ''
  let changed = 0
  for (;;) {
    await writeSchema(data, { version: schema.version, underway: { to, afterId } })
    const batch = await data.after(migration.collection, afterId, BATCH)
    for (const document of batch)
      if (await change(data, migration.collection, document, isUp ? migration.up : migration.down))
        changed += 1
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) return changed
    afterId = last._id
  }
}

async function change(
  data: Data,
  collection: string,
  read: MigratedDocument,
  next: (one: MigratedDocument) => MigratedDocument,
): Promise<boolean> {
  let document: MigratedDocument | undefined = read
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const wanted = next(document)
    if (wanted === document) return false
    if (await data.replace(collection, document, wanted)) return true
    document = await data.get(collection, read._id)
    if (!document) return false
  }
  throw new Error(`${collection}/${read._id} keeps changing: run the migration again`)
}

async function readSchema(data: Data): Promise<Schema> {
  const held = await data.get(SCHEMA.collection, SCHEMA.id)
  const underway = held?.['underway'] as Schema['underway'] | undefined
  return { version: Number(held?.['version'] ?? 0), ...(underway && { underway }) }
}

async function writeSchema(data: Data, schema: Schema): Promise<void> {
  await data.put(SCHEMA.collection, { _id: SCHEMA.id, ...schema })
}
