import Sqlite from 'libsql'
import { existsSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClock } from '../../clock'
import { DATA_FILE_VERSION, upgradeDataFile, dataFileVersion, type Upgrades } from './data-file'
import { Database } from '../database'
import { backUpDataFile, restoreDataFile, verifyDataFile } from './snapshot'
import { DocumentStore } from './store'

const newFolder = () => mkdtempSync(join(tmpdir(), 'local-cloud-'))
const newFile = () => join(newFolder(), 'data.db')

/** A data file with these documents; `running` keeps it open. */
function make(file: string, ...ids: string[]): { stop: () => void; add: (id: string) => void } {
  const store = new DocumentStore(file)
  const database = new Database(store, createClock(), [{ name: 'things', indexes: [] }])
  const add = (id: string) => database.insertNow('things', [{ _id: id, text: 'x'.repeat(3_000) }])
  ids.forEach(add)
  const stop = () => {
    database.close()
    store.close()
  }
  return { stop, add }
}

const idsIn = (file: string): string[] => {
  const store = new DocumentStore(file)
  const ids = [...store.documents()].map(({ doc }) => String(doc['_id']))
  store.close()
  return ids
}

const atVersion = (version: number): string => {
  const file = newFile()
  make(file, 'a').stop()
  const sql = new Sqlite(file)
  sql.exec(`update meta set value = '${version}' where name = 'version'`)
  sql.close()
  return file
}

describe('the version of a data file', () => {
  it('is refused with an explanation when a newer program wrote it', () => {
    expect(() => new DocumentStore(atVersion(DATA_FILE_VERSION + 1))).toThrow(
      /has version 3; this program reads version 2: use the newer program/,
    )
  })

  it('is refused when it is too old to be upgraded', () => {
    expect(() => new DocumentStore(atVersion(0))).toThrow(/has version 0.*cannot turn one into the other/)
  })

  it('is upgraded from version 1: stored files stay readable and have no owner', () => {
    const file = newFile()
    make(file, 'a').stop()
    const sql = new Sqlite(file)
    sql.exec(`update meta set value = '1' where name = 'version'`)
    sql.exec('drop table file')
    sql.exec(
      'create table file(path text primary key, type text not null, bytes blob not null) without rowid',
    )
    sql.exec(`insert into file values('a.txt', 'text/plain', x'61')`)
    sql.close()
    const store = new DocumentStore(file)
    expect(store.sql.prepare('select path, owner from file').get()).toMatchObject({
      path: 'a.txt',
      owner: '',
    })
    expect(store.documents().next().value).toMatchObject({ doc: { _id: 'a' } })
    store.close()
  })

  it('is upgraded step by step, all steps or none', () => {
    const file = atVersion(1)
    const sql = new Sqlite(file)
    const steps: Upgrades = {
      1: (db) => db.exec('create table two(x)'),
      2: (db) => db.exec('create table three(x)'),
    }
    const broken: Upgrades = { ...steps, 2: (db) => db.exec('no sql at all') }
    expect(() => upgradeDataFile(sql, file, broken, 3)).toThrow(/syntax/)
    expect(dataFileVersion(sql, file)).toBe(1)
    expect(sql.prepare("select name from sqlite_master where name = 'two'").get()).toBeUndefined()
    upgradeDataFile(sql, file, steps, 3)
    expect(dataFileVersion(sql, file)).toBe(3)
    expect(
      sql.prepare("select count(*) as n from sqlite_master where name in ('two', 'three')").get(),
    ).toMatchObject({ n: 2 })
    sql.close()
  })

  it.each<[string, (file: string) => void]>([
    ['is no database', (file) => writeFileSync(file, 'something else entirely '.repeat(300))],
    ['was cut short', (file) => truncateSync(file, 8_192)],
    ['has lost a page', (file) => {
      const bytes = readFileSync(file)
      bytes.fill(0xff, 4_096 * 8, 4_096 * 12)
      writeFileSync(file, bytes)
    }],
  ])('is not even asked for when the file %s', (_name, damage) => {
    const file = newFile()
    make(file, ...Array.from({ length: 40 }, (_, i) => `d${i}`)).stop()
    damage(file)
    expect(() => new DocumentStore(file)).toThrow(/is damaged.*put a backup in its place/)
    // The lock must be gone, so that a backup can be restored to this place.
    expect(existsSync(`${file}.lock`)).toBe(false)
  }) // prettier-ignore

  it('belongs to another program when the tables are not ours', () => {
    const file = newFile()
    const sql = new Sqlite(file)
    sql.exec('create table somebody(x)')
    sql.close()
    expect(() => new DocumentStore(file)).toThrow(/belongs to another program/)
  })
})

describe('backup and restore', () => {
  it('copy while the program runs, and bring everything back', () => {
    const file = newFile()
    const backup = join(newFolder(), 'deep', 'copy.db')
    const running = make(file, 'a', 'b')
    expect(backUpDataFile(file, backup)).toEqual({ version: DATA_FILE_VERSION, documents: 2, files: 0 })
    running.add('c')
    running.stop()
    const { contents, keptAside } = restoreDataFile(backup, file, Date.UTC(2026, 0, 2, 3, 4, 5))
    expect(contents.documents).toBe(2)
    expect(idsIn(file)).toEqual(['a', 'b'])
    expect(keptAside).toBe(`${file}.replaced-2026-01-02T03-04-05-000Z`)
    expect(idsIn(keptAside ?? '')).toEqual(['a', 'b', 'c'])
  })

  it('never overwrite a file with a backup', () => {
    const file = newFile()
    make(file, 'a').stop()
    expect(() => backUpDataFile(file, file)).toThrow(/exists already/)
  })

  it('are refused while a program uses the data', () => {
    const file = newFile()
    const backup = `${file}.copy`
    make(file, 'a').stop()
    backUpDataFile(file, backup)
    writeFileSync(`${file}.lock`, String(process.ppid))
    expect(() => restoreDataFile(backup, file, 0)).toThrow(/is in use by process/)
  })

  it('leave the data alone when the backup is damaged, newer or missing', () => {
    const file = newFile()
    make(file, 'a').stop()
    const broken = newFile()
    writeFileSync(broken, 'no database '.repeat(999))
    expect(() => restoreDataFile(broken, file, 0)).toThrow(`the data file ${broken} is damaged`)
    expect(() => restoreDataFile(atVersion(9), file, 0)).toThrow(/version 9/)
    expect(() => restoreDataFile(newFile(), file, 0)).toThrow()
    expect(idsIn(file)).toEqual(['a'])
    expect(readdirSync(join(file, '..')).filter((name) => name.includes('incoming'))).toEqual([])
  })

  it('check every document', () => {
    const file = newFile()
    make(file, 'a').stop()
    const sql = new Sqlite(file)
    sql.exec(`update document set body = '{"_id":"a"'`)
    sql.close()
    expect(() => verifyDataFile(file)).toThrow(/is damaged/)
    const store = new DocumentStore(file)
    expect(() => [...store.documents()]).toThrow(/is damaged/)
    store.close()
  })

  it('restore into an empty place', () => {
    const from = newFile()
    make(from, 'a').stop()
    const to = newFile()
    expect(restoreDataFile(from, to, 0).keptAside).toBeUndefined()
    expect(idsIn(to)).toEqual(['a'])
  })
})
