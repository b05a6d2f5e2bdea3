import Database from 'libsql'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { requestFailed } from '../fault'
import { lockFile } from './file-lock'
import { decode, encode, type Doc } from './values'

/** Raised when the layout of the tables changes; an older or newer file is refused, not misread. */
export const DATA_FILE_VERSION = 1

/** One change of one document; `doc` undefined removes it. `row` is the document's place in the file. */
export interface RowChange {
  collection: string
  row: number
  doc: Doc | undefined
}

const SCHEMA = `
  create table if not exists meta(name text primary key, value text not null) without rowid;
  create table if not exists collection(name text primary key) without rowid;
  create table if not exists document(row integer primary key, collection text not null, body text not null);
  create table if not exists message(number integer primary key, body text not null);
  create table if not exists quota(openid text, template text, remaining integer not null, primary key(openid, template)) without rowid;
  create table if not exists file(path text primary key, type text not null, bytes blob not null) without rowid;
`

/** The file behind a local cloud: SQLite in WAL mode, every commit synced before it is acknowledged. */
export class Store {
  readonly sql: Database.Database
  /** A store in memory keeps nothing: documents live in their collections anyway. */
  readonly isMemory: boolean
  private readonly unlock: () => void
  private readonly putRow: Database.Statement
  private readonly deleteRow: Database.Statement

  /** Opens or creates the file; throws when its version is not ours. */
  constructor(readonly dataFile: string) {
    this.isMemory = dataFile === ':memory:'
    if (!this.isMemory) mkdirSync(dirname(dataFile), { recursive: true })
    this.unlock = this.isMemory ? () => undefined : lockFile(dataFile)
    this.sql = new Database(dataFile)
    if (!this.isMemory) {
      this.sql.pragma('journal_mode = WAL')
      this.sql.pragma('synchronous = FULL')
    }
    this.sql.exec(SCHEMA)
    const version = this.meta('version', () => String(DATA_FILE_VERSION))
    if (version !== String(DATA_FILE_VERSION)) {
      this.close()
      throw new Error(
        `the data file ${dataFile} has version ${version}; this program reads version ${DATA_FILE_VERSION}`,
      )
    }
    this.putRow = this.sql.prepare('insert or replace into document(row, collection, body) values(?, ?, ?)')
    this.deleteRow = this.sql.prepare('delete from document where row = ?')
  }

  /** A remembered value, made on first use (the session secret, the version). */
  meta(name: string, make: () => string): string {
    const found = this.sql.prepare('select value from meta where name = ?').get(name) as
      { value: string } | undefined
    if (found) return found.value
    const value = make()
    this.sql.prepare('insert into meta(name, value) values(?, ?)').run(name, value)
    return value
  }

  collections(): string[] {
    return (this.sql.prepare('select name from collection').all() as { name: string }[]).map(
      ({ name }) => name,
    )
  }

  addCollection(name: string): void {
    this.sql.prepare('insert or ignore into collection(name) values(?)').run(name)
  }

  /** Every stored document in the order of insertion. */
  *documents(): IterableIterator<{ collection: string; row: number; doc: Doc }> {
    const rows = this.sql.prepare('select row, collection, body from document order by row').iterate()
    for (const raw of rows as Iterable<{ row: number; collection: string; body: string }>) {
      yield { collection: raw.collection, row: raw.row, doc: decode(raw.body, 0) as Doc }
    }
  }

  /** Writes all changes in one synced transaction, or none of them: a full or read-only disk throws −502001. */
  commit(changes: readonly RowChange[]): void {
    try {
      this.sql.exec('begin immediate')
      for (const { collection, row, doc } of changes) {
        if (doc === undefined) this.deleteRow.run(row)
        else this.putRow.run(row, collection, encode(doc))
      }
      this.sql.exec('commit')
    } catch (error) {
      if (this.sql.inTransaction) this.sql.exec('rollback')
      throw requestFailed(`[FailedOperation] the data file refused the write: ${(error as Error).message}`)
    }
  }

  /** Writes a consistent copy of the whole file; to restore it, put it in the place of the data file. */
  backup(file: string): void {
    this.sql.prepare('vacuum into ?').run(file)
  }

  close(): void {
    this.sql.close()
    this.unlock()
  }
}
