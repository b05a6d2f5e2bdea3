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

/** With more changes than this in one index, a whole file costs less than the single documents. */
const CHANGES_MAX = 50

type Versions = Readonly<Record<IndexName, number>>

/** Whether the stored versions can be brought up to `now` by single changes. */
export function isNear(held: Versions, now: Versions): boolean {
  return INDEX_NAMES.every((name) => held[name] <= now[name] && now[name] - held[name] <= CHANGES_MAX)
}

/** The versions that a phone may store. An enterprise that the park has not verified sees no evidence, so its version of evidence is 0. */
export function visibleVersions(versions: Versions, isEnterpriseTrusted: boolean): Versions {
  return isEnterpriseTrusted ? versions : { ...versions, earlier_needs: 0 }
}

/**
 * The file of a zone. The first call builds it; a later one rebuilds it when it is far behind or has words that were taken back (`evidence`).
 * @param now the versions of `visibleVersions`; where evidence is 0, the file is the one without evidence
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

/** Whether a file of these versions is free of words of the zone that were taken back. A file without evidence always is. */
export function isClean(
  { earlier_needs }: Versions,
  zoneCode: RegionCode,
  evidence: IndexState | undefined,
): boolean {
  return earlier_needs === 0 || earlier_needs >= withdrawnVersion(evidence ?? {}, zoneCode)
}

/** Whether some version is newer and none is older. Equal versions do not count, because a phone may already fetch the first file. */
const isNewer = (versions: Versions, before: Versions): boolean =>
  INDEX_NAMES.every((name) => before[name] <= versions[name]) &&
  INDEX_NAMES.some((name) => before[name] < versions[name])

/** `versions` was read before the indexes, so the file has at least these. Two calls at once write two files: the newer stays, of equal ones the first. */
async function build(id: string, zoneCode: RegionCode, versions: Versions): Promise<ZoneFile> {
  const [catalogue, index, earlier] = await Promise.all([
    serviceIndex.current(),
    policyIndex.current(),
    earlierNeedIndex.current(),
  ])
  const bytes = zoneFileBytes({
    services: [...catalogue.all()].flatMap((one) => toServiceItem(one, zoneCode) ?? []),
    policies: [...index.all()].flatMap((one) => toPolicyItem(one, zoneCode) ?? []),
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
  // Evidence may have been taken back while the file was written.
  if (isClean(file.versions, zoneCode, await readIndexState('earlier_needs'))) return file
  return build(id, zoneCode, await readIndexVersions())
}
