import { checksumOf } from '@/shared/domain/search/index/checksum'
import { earlierItem, policyItem, serviceItem } from '@/shared/domain/search/zone/zone-items'
import type { RegionCode } from '@/shared/domain/access/region'
import { files } from '../_kernel/platform/files'
import { SHELVES, type ShelfName } from '../_kernel/search/cached-index'
import { zoneFileBytes, type ZoneFile } from '../_kernel/search/zone-file'
import { store } from '../_kernel/data/store'
import { keepBooks } from '../_kernel/data/system-transaction'

/** Beyond so many changes of one shelf a whole file costs less than what changed, document by document. */
const CHANGES_MAX = 50

type Versions = Readonly<Record<ShelfName, number>>

/** Whether what is held can be brought up to `now` by what changed since. */
export function isNear(held: Versions, now: Versions): boolean {
  return SHELVES.every((name) => held[name] <= now[name] && now[name] - held[name] <= CHANGES_MAX)
}

/** The file of a zone, built by the first who asks and again when it has fallen behind. */
export async function zoneFileFor(zoneCode: RegionCode, now: Versions): Promise<ZoneFile> {
  const held = await store.zoneFiles.byId(zoneCode)
  return held && isNear(held.versions, now) ? held : build(zoneCode, now)
}

/** `now` was read before the shelves are: the file holds at least that. Two at once write two files, and the newer stays. */
async function build(zoneCode: RegionCode, versions: Versions): Promise<ZoneFile> {
  const [catalogue, shelf, earlier] = await Promise.all([
    store.catalogue(),
    store.shelf(),
    store.earlierNeeds(),
  ])
  const bytes = zoneFileBytes({
    services: [...catalogue.all()].flatMap((one) => serviceItem(one, zoneCode) ?? []),
    policies: [...shelf.all()].flatMap((one) => policyItem(one, zoneCode) ?? []),
    earlier_needs: [...earlier.all()].flatMap((one) => earlierItem(one, zoneCode) ?? []),
  })
  const checksum = checksumOf(bytes)
  const name = `${SHELVES.map((shelfName) => versions[shelfName]).join('-')}-${checksum}`
  const fileId = await files.upload(`zones/${zoneCode}/${name}.bin`, bytes)
  const built = { id: zoneCode, version: 1, fileId, checksum, sizeBytes: bytes.length, versions }
  const outdated = await keepBooks(async (tx) => {
    const before = await tx.zoneFiles.byId(zoneCode)
    if (!before) {
      await tx.zoneFiles.open(built)
      return undefined
    }
    if (!SHELVES.every((shelfName) => before.versions[shelfName] <= versions[shelfName])) return undefined
    await tx.zoneFiles.save(built, before.version)
    return before.fileId
  })
  if (outdated !== undefined && outdated !== fileId) await files.remove([outdated])
  return built
}
