import { gunzipSync, strFromU8, strToU8 } from 'fflate'
import type { ZoneSnapshot } from '@/shared/contract/zone-snapshot'
import { computeChecksum } from '@/shared/domain/search/index/checksum'
import type { ZoneItems } from '@/shared/domain/search/zone/zone-items'
import type { Device } from './device'

type Verdicts = NonNullable<ZoneSnapshot['verdicts']>

/** What is kept beside the zone's file: whose it is, how new, and what changed since the file. */
export interface StoredZone extends Pick<ZoneSnapshot, 'zoneCode' | 'at' | 'versions' | 'calendar'> {
  enterpriseId: string
  checksum: number
  changes: Pick<ZoneSnapshot, 'changed' | 'removed'>[]
  verdicts: Verdicts
}

const FILE = 'zone.bin'
const BESIDE = 'zone.json'

/** The items of a file, or undefined when it is damaged or none. */
export function unpackItems(bytes: Uint8Array, checksum: number): ZoneItems | undefined {
  if (computeChecksum(bytes) !== checksum) return undefined
  try {
    return JSON.parse(strFromU8(gunzipSync(bytes))) as ZoneItems
  } catch {
    return undefined
  }
}

/** What the device keeps for an enterprise, or undefined when that is nothing, damaged, or somebody else's. */
export async function readStoredZone(
  device: Device,
  enterpriseId: string,
): Promise<{ kept: StoredZone; items: ZoneItems } | undefined> {
  try {
    const [beside, bytes] = await Promise.all([device.read(BESIDE), device.read(FILE)])
    if (!beside || !bytes) return undefined
    const kept = JSON.parse(strFromU8(beside)) as StoredZone
    if (kept.enterpriseId !== enterpriseId) return undefined
    const items = unpackItems(bytes, kept.checksum)
    return items && { kept, items }
  } catch {
    return undefined
  }
}

/** Keeps it; where the storage is full, memory has it until the app is closed. */
export async function writeStoredZone(
  device: Device,
  kept: StoredZone,
  bytes: Uint8Array | undefined,
): Promise<void> {
  try {
    if (bytes) await device.write(FILE, bytes)
    await device.write(BESIDE, strToU8(JSON.stringify(kept)))
  } catch {
    // Fetched again the next time.
  }
}
