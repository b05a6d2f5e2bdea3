import { eachRow, firstRow } from './rows'
import type Database from 'libsql'

/** Raised when the layout of the tables changes; each step up is an entry of `UPGRADES`. */
export const DATA_FILE_VERSION = 2

/** Each function upgrades a file from the version that is its key to the next one. All steps run inside one transaction. */
export type Upgrades = Readonly<Record<number, (sql: Database.Database) => void>>

const UPGRADES: Upgrades = {
  // Files got an owner. The owners of older files are unknown, so no client may overwrite them any more.
  1: (sql) => void sql.exec("alter table file add column owner text not null default ''"),
}

/** The data file cannot be used. The message says why and what to do. */
export class DataFileProblem extends Error {
  override readonly name = 'DataFileProblem'

  constructor(
    readonly kind: 'damaged' | 'newer' | 'too-old' | 'foreign',
    message: string,
  ) {
    super(message)
  }
}

/** The complaint about a file that cannot be read. */
export function damaged(dataFile: string, reason: unknown): DataFileProblem {
  const text = (reason instanceof Error ? reason.message : String(reason)).replace(/\s+/g, ' ')
  return new DataFileProblem(
    'damaged',
    `the data file ${dataFile} is damaged (${text}): put a backup in its place, or move it away to start empty`,
  )
}

/** The version written in the file; undefined for an empty one. Throws DataFileProblem when it is no file of ours. */
export function dataFileVersion(sql: Database.Database, dataFile: string): number | undefined {
  try {
    const tables = [
      ...eachRow<{ name: string }>(sql.prepare("select name from sqlite_master where type = 'table'")),
    ]
    if (tables.length === 0) return undefined
    if (!tables.some(({ name }) => name === 'meta'))
      throw new DataFileProblem('foreign', `the data file ${dataFile} belongs to another program`)
    const row = firstRow<{ value: string }>(sql.prepare("select value from meta where name = 'version'"))
    const version = Number(row?.value)
    if (!Number.isInteger(version)) throw damaged(dataFile, 'it names no version')
    return version
  } catch (error) {
    throw error instanceof DataFileProblem ? error : damaged(dataFile, error)
  }
}

/** Upgrades an older file to version `target`, all steps or none. Throws DataFileProblem when that is impossible. */
export function upgradeDataFile(
  sql: Database.Database,
  dataFile: string,
  upgrades: Upgrades = UPGRADES,
  target = DATA_FILE_VERSION,
): void {
  const version = dataFileVersion(sql, dataFile)
  if (version === undefined || version === target) return
  if (version > target)
    throw new DataFileProblem(
      'newer',
      `the data file ${dataFile} has version ${version}; this program reads version ${target}: use the newer program that wrote it`,
    )
  for (let step = version; step < target; step++)
    if (!upgrades[step])
      throw new DataFileProblem(
        'too-old',
        `the data file ${dataFile} has version ${version}; this program reads version ${target} and cannot turn one into the other: move the file away to start empty`,
      )
  sql.exec('begin immediate')
  try {
    for (let step = version; step < target; step++) upgrades[step]?.(sql)
    sql.prepare("update meta set value = ? where name = 'version'").run(String(target))
    sql.exec('commit')
  } catch (error) {
    sql.exec('rollback')
    throw error
  }
}
