import { cutTexts, TEXT_LENGTHS, type ZoneItems } from '@/shared/domain/search/zone/zone-items'
import { gzipSync } from 'node:zlib'
import { collection } from '../data/repositories/repository'
import type { IndexName } from './index-states'

/** The file from which phones of a zone begin; its id is the zone's code. */
export interface ZoneFile {
  id: string
  version: number
  fileId: string
  checksum: number
  sizeBytes: number
  /** The version of each shelf up to which it holds everything. */
  versions: Record<IndexName, number>
}

/** Where the file of each zone lies. */
export const zoneFiles = collection<ZoneFile>('zone_files', { audited: false })

/** Built seldom: so the slowest level. */
const GZIP_LEVEL = 9
/** A phone's network brings it in a second or two. */
export const ZONE_FILE_MAX_BYTES = 400_000

/**
 * The file's bytes: texts as long as they fit in. The checksum is taken of these bytes, so that a phone knows of damage before it unpacks
 * anything.
 */
export function zoneFileBytes(items: ZoneItems): Buffer {
  let bytes = Buffer.alloc(0)
  for (const lengths of TEXT_LENGTHS) {
    bytes = gzipSync(JSON.stringify(cutTexts(items, lengths)), { level: GZIP_LEVEL })
    if (bytes.length <= ZONE_FILE_MAX_BYTES) break
  }
  return bytes
}
