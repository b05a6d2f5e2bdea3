import type { Migration, MigratedDocument } from './migration'

/** What a migration needs of a database; the SDK's own database does (deploy/data.ts). */
export interface Data {
  get(collection: string, id: string): Promise<MigratedDocument | undefined>
  put(collection: string, document: MigratedDocument): Promise<void>
  /** Up to `limit` documents by ascending id after `afterId`; none when there is no such collection. */
  after(collection: string, afterId: string, limit: number): Promise<readonly MigratedDocument[]>
  /** Replaces the document if it still is as it was read. @returns whether it was */
  replace(collection: string, before: MigratedDocument, next: MigratedDocument): Promise<boolean>
  /**
   * Takes the document out of its collection if it still is as it was read, and puts `next` under the same id into `to`, in one step.
   * @returns whether it was
   */
  move(from: string, before: MigratedDocument, to: string, next: MigratedDocument): Promise<boolean>
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
 * Functions of the release before may write into a former collection after its documents were moved, while the new functions are
 * uploaded. Every later run brings these over.
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

/** @param note keeps how far it is, before each batch */
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
