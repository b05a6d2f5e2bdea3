import { gunzipSync, strFromU8, strToU8 } from 'fflate'
import type { ZoneSnapshot } from '@/shared/contract/zone-snapshot'
import { computeChecksum } from '@/shared/domain/search/zone/checksum'
import type { ZoneItems } from '@/shared/domain/search/zone/zone-items'
import type { Device } from './device'

type Verdicts = NonNullable<ZoneSnapshot['verdicts']>

/** The record that is stored beside the zone's file: its enterprise, its versions, and the changes since the file. */
export interface StoredZone extends Pick<
  ZoneSnapshot,
  'zoneCode' | 'at' | 'versions' | 'calendar' | 'placeNames' | 'elsewhere'
> {
  enterpriseId: string
  checksum: number
  changes: Pick<ZoneSnapshot, 'changed' | 'removed'>[]
  verdicts: Verdicts
}

const ITEMS_FILE = 'zone.bin'
const STATE_FILE = 'zone.json'

/** The items of a file; undefined when the file is damaged. */
export function unpackItems(bytes: Uint8Array, checksum: number): ZoneItems | undefined {
  if (computeChecksum(bytes) !== checksum) return undefined
  try {
    const items: ZoneItems = JSON.parse(strFromU8(gunzipSync(bytes)))
    return items
  } catch {
    return undefined
  }
}

/** The zone that the device has stored for an enterprise; undefined when there is none, or it is damaged or of another enterprise. */
export async function readStoredZone(
  device: Device,
  enterpriseId: string,
): Promise<{ stored: StoredZone; items: ZoneItems } | undefined> {
  try {
    const [state, bytes] = await Promise.all([device.read(STATE_FILE), device.read(ITEMS_FILE)])
    if (!state || !bytes) return undefined
    const stored: StoredZone = JSON.parse(strFromU8(state))
    if (stored.enterpriseId !== enterpriseId) return undefined
    const items = unpackItems(bytes, stored.checksum)
    return items && { stored, items }
  } catch {
    return undefined
  }
}

/** Stores a zone. When the storage is full, memory has it until the app is closed. */
export async function writeStoredZone(
  device: Device,
  stored: StoredZone,
  bytes: Uint8Array | undefined,
): Promise<void> {
  try {
    if (bytes) await device.write(ITEMS_FILE, bytes)
    await device.write(STATE_FILE, strToU8(JSON.stringify(stored)))
  } catch {
    // The zone is downloaded again the next time.
  }
}
