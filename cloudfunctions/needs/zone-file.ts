import { computeChecksum } from '@/shared/domain/search/zone/checksum'
import { toEarlierItem, toPolicyItem, toServiceItem } from '@/shared/domain/search/zone/zone-items'
import type { RegionCode } from '@/shared/domain/access/region'
import { ownPath } from '../_kernel/platform/file-proof'
import { files } from '../_kernel/platform/files'
import {
  INDEX_NAMES,
  readIndexState,
  readIndexVersions,
  withdrawnVersion,
  type IndexName,
  type IndexState,
} from '../_kernel/search/index-states'
import { zoneFileBytes, type ZoneFile, zoneFiles } from '../_kernel/search/zone-file'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { serviceIndex } from '../_kernel/search/catalogue'
import { policyIndex } from '../_kernel/search/policy-index'
import { earlierNeedIndex } from '../_kernel/search/earlier-needs'

/** Beyond so many changes of one shelf a whole file costs less than what changed, document by document. */
const CHANGES_MAX = 50

type Versions = Readonly<Record<IndexName, number>>

/** Whether what is held can be brought up to `now` by what changed since. */
export function isNear(held: Versions, now: Versions): boolean {
  return INDEX_NAMES.every((name) => held[name] <= now[name] && now[name] - held[name] <= CHANGES_MAX)
}

/** Which evidence a phone may hold: an enterprise that the park has not verified sees none, so its phone counts no changes of it. */
export function visibleVersions(versions: Versions, isEnterpriseTrusted: boolean): Versions {
  return isEnterpriseTrusted ? versions : { ...versions, earlier_needs: 0 }
}

/**
 * The file of a zone, built by the first who asks, and again when it has fallen behind or has words that were taken back (`evidence`).
 * @param now as `visibleVersions` gave it: with no version of evidence it is the file without evidence
 */
export async function zoneFileFor(
  zoneCode: RegionCode,
  now: Versions,
  evidence: IndexState | undefined,
): Promise<ZoneFile> {
  const id = now.earlier_needs === 0 ? `${zoneCode}-public` : zoneCode
  const stored = await zoneFiles.byId(id)
  const keeps = stored && isNear(stored.versions, now) && isClean(stored.versions, zoneCode, evidence)
  return keeps ? stored : build(id, zoneCode, now)
}

/** Whether a file of these versions has no words of the zone that were taken back. One without evidence has none. */
export function isClean(
  { earlier_needs }: Versions,
  zoneCode: RegionCode,
  evidence: IndexState | undefined,
): boolean {
  return earlier_needs === 0 || earlier_needs >= withdrawnVersion(evidence ?? {}, zoneCode)
}

/** Whether something is newer and nothing older. Of two that are as new the first may be on its way to a phone already. */
const isNewer = (versions: Versions, before: Versions): boolean =>
  INDEX_NAMES.every((name) => before[name] <= versions[name]) &&
  INDEX_NAMES.some((name) => before[name] < versions[name])

/** `now` was read before the shelves are: the file holds at least that. Two at once write two files: the newer stays, of two that are as new the first. */
async function build(id: string, zoneCode: RegionCode, versions: Versions): Promise<ZoneFile> {
  const [catalogue, shelf, earlier] = await Promise.all([
    serviceIndex.current(),
    policyIndex.current(),
    earlierNeedIndex.current(),
  ])
  const bytes = zoneFileBytes({
    services: [...catalogue.all()].flatMap((one) => toServiceItem(one, zoneCode) ?? []),
    policies: [...shelf.all()].flatMap((one) => toPolicyItem(one, zoneCode) ?? []),
    earlier_needs:
      versions.earlier_needs === 0
        ? []
        : [...earlier.all()].flatMap((one) => toEarlierItem(one, zoneCode) ?? []),
  })
  const checksum = computeChecksum(bytes)
  const fileId = await files.upload(ownPath(`zones/${id}`, 'bin', bytes), bytes)
  const built = { id, version: 1, fileId, checksum, sizeBytes: bytes.length, versions }
  const { file, unused } = await systemTransaction(async (tx) => {
    const before = await tx.use(zoneFiles).byId(id)
    if (!before) {
      await tx.use(zoneFiles).insert(built)
      return { file: built, unused: undefined }
    }
    if (!isNewer(versions, before.versions)) return { file: before, unused: fileId }
    await tx.use(zoneFiles).update(built, before.version)
    return { file: built, unused: before.fileId }
  })
  if (unused !== undefined && unused !== file.fileId) await files.remove([unused])
  // Something may have been taken back while the file was written.
  if (isClean(file.versions, zoneCode, await readIndexState('earlier_needs'))) return file
  return build(id, zoneCode, await readIndexVersions())
}
