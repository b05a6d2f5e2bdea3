import { cutTexts, TEXT_LENGTHS, type ZoneItems } from '@/shared/domain/search/zone/zone-items'
import { regionCode } from '@/shared/domain/access/region'
import { gzipSync } from 'node:zlib'
import { database } from '../data/database'
import { collection } from '../data/repositories/repository'
import { files } from '../platform/files'
import { readIndexState, withdrawnVersion, type IndexName } from './index-states'

/** The file from which the phones of a zone begin. Its id is the zone's code. */
export interface ZoneFile {
  id: string
  version: number
  fileId: string
  checksum: number
  sizeBytes: number
  /** The version of each index up to which the file holds everything. */
  versions: Record<IndexName, number>
}

/** The stored zone files, by the code of the zone. */
export const zoneFiles = collection<ZoneFile>('zone_files', { audited: false })

/** A bound above the number of zones. */
const ZONES_MAX = 500

/** Removes the files that still have withdrawn words. The next phone that asks gets a new file. */
export async function removeWithdrawnZoneFiles(): Promise<number> {
  const state = await readIndexState('earlier_needs')
  const upTo = state ? withdrawnVersion(state) : 0
  if (!state || (state.sweptVersion ?? 0) >= upTo) return 0
  const all = await zoneFiles.find({ where: {}, limit: ZONES_MAX })
  const outdated = all.filter(
    ({ id, versions: { earlier_needs } }) =>
      earlier_needs > 0 && earlier_needs < withdrawnVersion(state, regionCode(id)),
  )
  for (const { id, fileId } of outdated) {
    await files.remove([fileId])
    await database.removeWhere('zone_files', { _id: id, fileId })
  }
  await database.updateWhere('index_states', { _id: 'earlier_needs' }, { sweptVersion: upTo })
  return outdated.length
}

/** The slowest and best level, because a file is built rarely. */
const GZIP_LEVEL = 9
/** A phone's network fetches this much in a second or two. */
const ZONE_FILE_MAX_BYTES = 400_000

/**
 * The bytes of the file, with texts as long as fit in. A phone checks the checksum of these bytes, and so recognises a damaged file before it
 * unpacks it.
 */
export function zoneFileBytes(items: ZoneItems): Buffer {
  let bytes = Buffer.alloc(0)
  for (const lengths of TEXT_LENGTHS) {
    bytes = gzipSync(JSON.stringify(cutTexts(items, lengths)), { level: GZIP_LEVEL })
    if (bytes.length <= ZONE_FILE_MAX_BYTES) break
  }
  return bytes
}
