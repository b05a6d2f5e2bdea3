import type { ZoneItems } from '@/shared/domain/matching/zone-items'
import { gzipSync } from 'node:zlib'
import type { ShelfName } from './shelf'

/** The file from which phones of a zone begin; its id is the zone's code. */
export interface ZoneFile {
  id: string
  version: number
  fileId: string
  checksum: number
  sizeBytes: number
  /** The version of each shelf up to which it holds everything. */
  versions: Record<ShelfName, number>
}

/** Small enough for a phone's network, built seldom: so the slowest level. */
const GZIP_LEVEL = 9

/** The file's bytes. Its checksum is taken of these, so that a phone knows of damage before it unpacks anything. */
export function zoneFileBytes(items: ZoneItems): Buffer {
  return gzipSync(JSON.stringify(items), { level: GZIP_LEVEL })
}
