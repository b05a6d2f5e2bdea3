import { eachRow, firstRow } from './rows'
import Database from 'libsql'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { damaged, DATA_FILE_VERSION, DataFileProblem, dataFileVersion } from './data-file'
import { lockFile } from './file-lock'
import { decode, isDoc } from '../values/values'

/** The contents of a data file. */
export interface DataFileContents {
  version: number
  documents: number
  files: number
}

/**
 * Reads a whole data file and checks every page, every document and the version. It changes nothing. Throws DataFileProblem
 * when the file cannot be used.
 */
export function verifyDataFile(file: string): DataFileContents {
  if (!existsSync(file)) throw damaged(file, 'there is no such file')
  const sql = openReadOnly(file)
  try {
    const version = dataFileVersion(sql, file)
    if (version === undefined) throw damaged(file, 'it is empty')
    if (version > DATA_FILE_VERSION)
      throw new DataFileProblem(
        'newer',
        `${file} has version ${version}; this program reads ${DATA_FILE_VERSION}`,
      )
    const verdict = firstRow<{ integrity_check: string }>(sql.prepare('pragma integrity_check(1)'))
    if (verdict?.integrity_check !== 'ok') throw damaged(file, verdict?.integrity_check)
    let documents = 0
    for (const { body } of eachRow<{ body: string }>(sql.prepare('select body from document'))) {
      if (!isDoc(decode(body, 0))) throw damaged(file, 'a document is not an object')
      documents++
    }
    const count = firstRow<{ files: number }>(sql.prepare('select count(*) as files from file'))
    return { version, documents, files: count?.files ?? 0 }
  } catch (error) {
    throw error instanceof DataFileProblem ? error : damaged(file, error)
  } finally {
    sql.close()
  }
}

function openReadOnly(file: string): Database.Database {
  try {
    return new Database(file, { readonly: true })
  } catch (error) {
    throw damaged(file, error)
  }
}

/**
 * Copies a data file and checks the copy. The copy is consistent even while a program writes to the file, and it appears under
 * its name only when it is complete. Throws when `target` exists.
 */
export function backUpDataFile(dataFile: string, target: string): DataFileContents {
  if (!existsSync(dataFile)) throw damaged(dataFile, 'there is no such file')
  if (existsSync(target)) throw new Error(`${target} exists already`)
  mkdirSync(dirname(target), { recursive: true })
  const partial = `${target}.partial`
  copyWhole(dataFile, partial)
  try {
    const contents = verifyDataFile(partial)
    syncFile(partial)
    renameSync(partial, target)
    return contents
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}

function copyWhole(from: string, to: string): void {
  rmSync(to, { force: true })
  const sql = openReadOnly(from)
  try {
    sql.prepare('vacuum into ?').run(to)
  } catch (error) {
    throw damaged(from, error)
  } finally {
    sql.close()
  }
}

const PARTS = ['', '-wal', '-shm']

/**
 * Replaces a data file by a backup. It checks the backup first and keeps the replaced data under another name.
 * Throws when a program uses the data file, and DataFileProblem when the backup cannot be used; in both cases nothing has changed.
 * @returns what was restored, and where the replaced data is (undefined when there was none)
 */
export function restoreDataFile(
  backup: string,
  dataFile: string,
  now: number,
): { contents: DataFileContents; keptAside: string | undefined } {
  mkdirSync(dirname(dataFile), { recursive: true })
  const unlock = lockFile(dataFile)
  try {
    const incoming = `${dataFile}.incoming`
    // A file with a log beside it is a data file, not one of our backups: the log belongs to its contents.
    if (existsSync(`${backup}-wal`)) copyWhole(backup, incoming)
    else copyFileSync(backup, incoming)
    const contents = verifyIncoming(incoming, backup)
    syncFile(incoming)
    const keptAside = existsSync(dataFile) ? asideName(dataFile, now) : undefined
    // Rename the log together with its file: it may hold commits that are not yet in the file.
    if (keptAside !== undefined)
      for (const part of [...PARTS].reverse())
        if (existsSync(dataFile + part)) renameSync(dataFile + part, keptAside + part)
    for (const part of PARTS.slice(1)) rmSync(dataFile + part, { force: true })
    renameSync(incoming, dataFile)
    return { contents, keptAside }
  } finally {
    unlock()
  }
}

function verifyIncoming(incoming: string, backup: string): DataFileContents {
  try {
    return verifyDataFile(incoming)
  } catch (error) {
    for (const part of PARTS) rmSync(incoming + part, { force: true })
    if (error instanceof DataFileProblem)
      throw new DataFileProblem(error.kind, error.message.replaceAll(incoming, backup))
    throw error
  }
}

function asideName(dataFile: string, now: number): string {
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-')
  for (let n = 0; ; n++) {
    const name = `${dataFile}.replaced-${stamp}${n === 0 ? '' : `-${n}`}`
    if (!existsSync(name)) return name
  }
}

function syncFile(file: string): void {
  const descriptor = openSync(file, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
