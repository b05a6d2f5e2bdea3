import { eachRow, firstRow } from './rows'
import Database from 'libsql'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { requestFailed } from '../../fault'
import { damaged, DATA_FILE_VERSION, DataFileProblem, upgradeDataFile } from './data-file'
import { lockFile } from './file-lock'
import { decode, encode, isDoc, type Doc } from '../values/values'

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
  create table if not exists file(path text primary key, type text not null, bytes blob not null, owner text not null default '') without rowid;
`

const TABLES = [...SCHEMA.matchAll(/table if not exists (\w+)/g)].map(([, name = '']) => name)

/** The data file of a local cloud: SQLite in WAL mode. Every commit is synced before it is acknowledged. */
export class DocumentStore {
  readonly sql: Database.Database
  /** A store in memory stores no documents: their collections hold them anyway. */
  readonly isMemory: boolean
  private readonly unlock: () => void
  private readonly putRow: Database.Statement
  private readonly deleteRow: Database.Statement

  /**
   * Opens or creates the file and upgrades an older one. Throws DataFileProblem when the file is damaged, belongs to another
   * program or is newer than this one.
   * @param beginsWith a backup of this version; only for a store in memory, which starts with the backup's contents
   */
  constructor(
    readonly dataFile: string,
    beginsWith?: string,
  ) {
    this.isMemory = dataFile === ':memory:'
    if (!this.isMemory) mkdirSync(dirname(dataFile), { recursive: true })
    this.unlock = this.isMemory ? () => undefined : lockFile(dataFile)
    this.sql = new Database(dataFile)
    try {
      if (!this.isMemory) this.prepareFile()
      this.sql.exec(SCHEMA)
      if (this.isMemory && beginsWith !== undefined) this.takeIn(beginsWith)
      this.meta('version', () => String(DATA_FILE_VERSION))
    } catch (error) {
      this.close()
      throw isDamage(error) ? damaged(dataFile, error) : error
    }
    this.putRow = this.sql.prepare('insert or replace into document(row, collection, body) values(?, ?, ?)')
    this.deleteRow = this.sql.prepare('delete from document where row = ?')
  }

  /** A stored value (the session secret, the version). `make` creates it on first use. */
  meta(name: string, make: () => string): string {
    const found = firstRow<{ value: string }>(this.sql.prepare('select value from meta where name = ?'), name)
    if (found) return found.value
    const value = make()
    this.sql.prepare('insert into meta(name, value) values(?, ?)').run(name, value)
    return value
  }

  collections(): string[] {
    const rows = eachRow<{ name: string }>(this.sql.prepare('select name from collection'))
    return [...rows].map(({ name }) => name)
  }

  addCollection(name: string): void {
    this.sql.prepare('insert or ignore into collection(name) values(?)').run(name)
  }

  /** Every stored document in the order of insertion. Throws DataFileProblem when the file cannot be read to its end. */
  *documents(): IterableIterator<{ collection: string; row: number; doc: Doc }> {
    try {
      const rows = eachRow<{ row: number; collection: string; body: string }>(
        this.sql.prepare('select row, collection, body from document order by row'),
      )
      for (const { collection, row, body } of rows) {
        const doc = decode(body, 0)
        if (!isDoc(doc)) throw damaged(this.dataFile, `row ${row} is no document`)
        yield { collection, row, doc }
      }
    } catch (error) {
      throw error instanceof DataFileProblem ? error : damaged(this.dataFile, error)
    }
  }

  /** Writes all changes in one synced transaction, or none of them. Throws −502001 when the disk is full or read-only. */
  commit(changes: readonly RowChange[]): void {
    try {
      // The last rollback may have failed because the disk was full.
      if (this.sql.inTransaction) this.sql.exec('rollback')
      this.sql.exec('begin immediate')
      for (const { collection, row, doc } of changes) {
        if (doc === undefined) this.deleteRow.run(row)
        else this.putRow.run(row, collection, encode(doc))
      }
      this.sql.exec('commit')
    } catch (error) {
      try {
        if (this.sql.inTransaction) this.sql.exec('rollback')
      } catch {
        // The next commit tries to roll back again.
      }
      const reason = error instanceof Error ? error.message : String(error)
      throw requestFailed(`[FailedOperation] the data file refused the write: ${reason}`)
    }
  }

  private prepareFile(): void {
    upgradeDataFile(this.sql, this.dataFile)
    this.sql.pragma('journal_mode = WAL')
    this.sql.pragma('synchronous = FULL')
    const verdict = firstRow<{ quick_check: string }>(this.sql.prepare('pragma quick_check(1)'))
    if (verdict?.quick_check !== 'ok') throw damaged(this.dataFile, verdict?.quick_check)
  }

  private takeIn(file: string): void {
    this.sql.prepare('attach ? as backup').run(file)
    for (const table of TABLES) this.sql.exec(`insert into main.${table} select * from backup.${table}`)
    this.sql.exec('detach backup')
  }

  /** Writes a consistent copy of the whole file. To restore it, replace the data file by the copy. */
  backup(file: string): void {
    this.sql.prepare('vacuum into ?').run(file)
  }

  /** Moves the log into the file and closes it: afterwards a copy of this one file is complete. */
  close(): void {
    try {
      if (!this.isMemory) this.sql.pragma('wal_checkpoint(truncate)')
    } catch {
      // The file is damaged or the disk is full: the log stays beside the file, and the next start reads it.
    }
    this.sql.close()
    this.unlock()
  }
}

/** Whether SQLite says that the file is damaged or no database. */
const isDamage = (error: unknown): boolean =>
  !(error instanceof DataFileProblem) && /not a database|malformed|corrupt|disk image/i.test(String(error))
