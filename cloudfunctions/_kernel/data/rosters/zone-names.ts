import { MINUTE_MS } from '@/shared/domain/time/units'
import { database } from '../database'
import { readChangedNames } from './changed'
import { packedFiles } from './packed-file'

const PAGE = 1_000
/** The number of enterprises from which a zone gets a file. The names of a smaller zone are read directly. */
const PACKED_FROM = 100
/** With more changes than this since the file was written, a new file is worth it. */
const CHANGES_MAX = 300
/** A change is dated before its transaction ends, and clocks differ. So changes a little older than the file are read again. */
const MARGIN_MS = 2 * MINUTE_MS

/**
 * The names of all enterprises of a zone, by id. Read from a packed file and the changes since. The first call in a zone with a hundred
 * enterprises or more reads all of them and writes the file.
 */
export async function readZoneNames(zoneCode: string, now: number): Promise<ReadonlyMap<string, string>> {
  const roster = `names-${zoneCode}`
  const state = await packedFiles.stateOf(roster)
  const content = state && (await packedFiles.contentOf(state))
  if (!state || !content) {
    const all = await everyName(zoneCode)
    if (all.size >= PACKED_FROM) await packedFiles.save(roster, state, pack(all), now)
    return all
  }
  const names = unpack(content)
  const changed = await readChangedNames(zoneCode, state.at - MARGIN_MS)
  for (const { id, name } of changed) names.set(id, name)
  if (changed.length > CHANGES_MAX) await packedFiles.save(roster, state, pack(names), now)
  return names
}

const pack = (names: ReadonlyMap<string, string>): Buffer => Buffer.from(JSON.stringify([...names]))

function unpack(content: Buffer): Map<string, string> {
  const rows: [id: string, name: string][] = JSON.parse(content.toString('utf8'))
  return new Map(rows)
}

async function everyName(regionCode: string): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (;;) {
    const page = await database.find('enterprises', {
      where: { regionCode },
      orderBy: [['name', 'asc']],
      fields: ['name'],
      skip: names.size,
      limit: PAGE,
    })
    for (const { _id, name } of page) names.set(_id, String(name))
    if (page.length < PAGE) return names
  }
}
