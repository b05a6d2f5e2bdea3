import type { Migration, MigratedDocument } from './migration'

/** The operations that a migration needs. deploy/data.ts implements them with the SDK. */
export interface Data {
  get(collection: string, id: string): Promise<MigratedDocument | undefined>
  put(collection: string, document: MigratedDocument): Promise<void>
  /** Up to `limit` documents after `afterId`, by ascending id; none when the collection does not exist. */
  after(collection: string, afterId: string, limit: number): Promise<readonly MigratedDocument[]>
  /** Replaces the document if it is unchanged since it was read. @returns whether it was replaced */
  replace(collection: string, before: MigratedDocument, next: MigratedDocument): Promise<boolean>
  /**
   * Removes the document from its collection and puts `next` under the same id into `to`, in one transaction, if the document is
   * unchanged since it was read.
   * @returns whether it was moved
   */
  move(from: string, before: MigratedDocument, to: string, next: MigratedDocument): Promise<boolean>
}

/** The document of the collection `deployment` that stores the version of the data. */
const SCHEMA = { collection: 'deployment', id: 'schema' } as const
const BATCH = 100
/** The most attempts for a document that somebody changes meanwhile. */
const ATTEMPTS = 5

interface Schema {
  version: number
  /** The progress of a migration that has begun. */
  underway?: { to: number; afterId: string }
}

/** One migration in one direction. */
interface Pass {
  from: string
  next(document: MigratedDocument): MigratedDocument
  /** Only with a rename. */
  rename?: { to: string; isMove: boolean }
}

export async function schemaVersion(data: Data): Promise<number> {
  return (await readSchema(data)).version
}

/**
 * Migrates the data to version `target`, up or down, one migration after the other. When it is interrupted, the next run continues.
 * @returns a line for each thing that it did
 * @throws RangeError when no migrations lead to `target`
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
    const to = schema.underway?.to ?? schema.version + Math.sign(target - schema.version)
    if (to === schema.version)
      return [...done, ...(await moveLateDocuments(data, migrations.slice(0, target)))]
    const isUp = to > schema.version
    const migration = migrations[(isUp ? to : schema.version) - 1]
    if (!migration)
      throw new RangeError(`data are of version ${schema.version}, this release knows ${migrations.length}`)
    const changed = await carryOut(data, toPass(migration, isUp), schema.underway?.afterId ?? '', (afterId) =>
      writeSchema(data, { version: schema.version, underway: { to, afterId } }),
    )
    await writeSchema(data, { version: to })
    done.push(
      `${isUp ? 'up' : 'down'} to ${to}: ${migration.says} (${changed} of ${migration.collection} changed)`,
    )
  }
}

/**
 * While the new functions are uploaded, functions of the previous release may still write into a renamed collection after its
 * documents were moved. Every later run moves these documents too.
 */
async function moveLateDocuments(data: Data, migrations: readonly Migration[]): Promise<string[]> {
  const done: string[] = []
  for (const migration of migrations) {
    const { says, collection, renamed } = migration
    if (renamed?.originals !== 'removed') continue
    const moved = await carryOut(data, toPass(migration, true), '', async () => {})
    if (moved > 0) done.push(`again: ${says} (${moved} of ${collection} moved)`)
  }
  return done
}

function toPass({ collection, renamed, up, down }: Migration, isUp: boolean): Pass {
  const next = isUp ? up : down
  if (!renamed) return { from: collection, next }
  const isMove = renamed.originals === 'removed'
  return isUp
    ? { from: collection, next, rename: { to: renamed.to, isMove } }
    : { from: renamed.to, next, rename: { to: collection, isMove } }
}

/** @param note stores the progress before each batch */
async function carryOut(
  data: Data,
  pass: Pass,
  begin: string,
  note: (afterId: string) => Promise<void>,
): Promise<number> {
  let afterId = begin
  let changed = 0
  for (;;) {
    await note(afterId)
    const batch = await data.after(pass.from, afterId, BATCH)
    for (const document of batch) if (await changeOne(data, pass, document)) changed += 1
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) return changed
    afterId = last._id
  }
}

async function changeOne(data: Data, pass: Pass, read: MigratedDocument): Promise<boolean> {
  let document: MigratedDocument | undefined = read
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const next = pass.next(document)
    if (!pass.rename && next === document) return false
    if (await keep(data, pass, document, next)) return true
    document = await data.get(pass.from, read._id)
    if (!document) return false
  }
  throw new Error(`${pass.from}/${read._id} keeps changing: run the migration again`)
}

async function keep(
  data: Data,
  { from, rename }: Pass,
  document: MigratedDocument,
  next: MigratedDocument,
): Promise<boolean> {
  if (!rename) return data.replace(from, document, next)
  if (rename.isMove) return data.move(from, document, rename.to, next)
  await data.put(rename.to, next)
  return true
}

async function readSchema(data: Data): Promise<Schema> {
  const stored = await data.get(SCHEMA.collection, SCHEMA.id)
  const version = Number(stored?.['version'] ?? 0)
  const underway = stored?.['underway']
  if (underway === null || typeof underway !== 'object' || !('to' in underway)) return { version }
  const afterId = 'afterId' in underway ? String(underway.afterId) : ''
  return { version, underway: { to: Number(underway.to), afterId } }
}

async function writeSchema(data: Data, schema: Schema): Promise<void> {
  await data.put(SCHEMA.collection, { _id: SCHEMA.id, ...schema })
}
