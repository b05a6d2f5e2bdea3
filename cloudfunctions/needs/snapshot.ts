import type { contract } from '@/shared/contract'
import type { ZoneSnapshot } from '@/shared/contract/zone-snapshot'
import type { Enterprise } from '@/shared/domain/access/account'
import { toEarlierItem, toPolicyItem, toServiceItem } from '@/shared/domain/search/zone/zone-items'
import { fitPolicy } from '@/shared/domain/policy/measures/policy-fit'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import { ELSEWHERE } from '@/shared/domain/search/confidence/elsewhere'
import { listPlaceNames } from '@/shared/domain/search/need-text/own-places'
import { profileFor } from '@/shared/domain/enterprise/profile'
import type { RegionCode } from '@/shared/domain/access/region'
import { ActionError } from '../_kernel/rpc/action-error'
import { files } from '../_kernel/platform/files'
import { serviceIndex } from '../_kernel/search/catalogue'
import { earlierNeedIndex } from '../_kernel/search/earlier-needs'
import {
  INDEX_NAMES,
  readIndexState,
  readIndexVersions,
  type IndexName,
} from '../_kernel/search/index-states'
import type { Handler } from '../_kernel/rpc/handler'
import { isTrusted } from '@/shared/domain/enterprise/standing'
import { isClean, isNear, visibleVersions, zoneFileFor } from './zone-file'
import { DOWNLOAD_FAILED, failures } from '../_kernel/data/repositories/failures'
import { regions } from '../_kernel/data/repositories/regions'
import { policyIndex } from '../_kernel/search/policy-index'

/**
 * Reads the state of each index and, if something changed, the record of the zone file and each document that changed since. The first call
 * in a zone, and the first after many changes, also writes the file. If evidence was taken back, the phone gets a whole new file, because
 * its old one still has the words.
 */
export const snapshot: Handler<typeof contract.needs.snapshot> = async (
  { subject: enterprise, now },
  { have, failed },
) => {
  // The usual cause is that WeChat's console does not list the download domain. The health page shows this.
  if (failed) await failures.note('needs.snapshot', DOWNLOAD_FAILED, now)
  const zone = await regions.zoneOf(enterprise.regionCode, now)
  const [all, evidence] = await Promise.all([readIndexVersions(), readIndexState('earlier_needs')])
  const versions = visibleVersions(all, isTrusted(enterprise))
  const keeps = have !== undefined && isNear(have, versions) && isClean(have, zone.id, evidence)
  const file = keeps ? undefined : await zoneFileFor(zone.id, versions, evidence)
  const from = file?.versions ?? have ?? versions
  const changes = await changesSince(from, versions, zone.id)
  const url = file && (await files.temporaryUrls([file.fileId])).get(file.fileId)
  if (file && url === undefined) throw new ActionError('Unavailable')
  const same = !file && INDEX_NAMES.every((name) => from[name] === versions[name])
  return {
    zoneCode: zone.id,
    at: now,
    versions,
    ...(file && url !== undefined && { file: { url, checksum: file.checksum, sizeBytes: file.sizeBytes } }),
    ...changes,
    calendar: zone.calendar,
    ...(!keeps && { placeNames: listPlaceNames(zone), elsewhere: ELSEWHERE }),
    ...(!same && { verdicts: await verdictsFor(enterprise, now) }),
  }
}

type Changes = Pick<ZoneSnapshot, 'changed' | 'removed'>

async function changesSince(
  from: Readonly<Record<IndexName, number>>,
  to: Readonly<Record<IndexName, number>>,
  zoneCode: RegionCode,
): Promise<Changes> {
  const removed: string[] = []
  const sorted = async <Item extends { id: string }, Held>(
    name: IndexName,
    index: { changedSince(version: number): Promise<Item[]> },
    itemOf: (item: Item, zoneCode: RegionCode) => Held | undefined,
  ): Promise<Held[]> => {
    if (from[name] === to[name]) return []
    return (await index.changedSince(from[name])).flatMap((item) => {
      const held = itemOf(item, zoneCode)
      if (held === undefined) removed.push(item.id)
      return held ?? []
    })
  }
  const [services, policies, earlier] = await Promise.all([
    sorted('services', serviceIndex, toServiceItem),
    sorted('policies', policyIndex, toPolicyItem),
    sorted('earlier_needs', earlierNeedIndex, toEarlierItem),
  ])
  return { changed: { services, policies, earlier_needs: earlier }, removed }
}

/** Verdicts by policy id, for policies in force that have conditions. */
async function verdictsFor(enterprise: Enterprise, now: number): Promise<Record<string, Verdict>> {
  const index = await policyIndex.current()
  return Object.fromEntries(
    index.inForce(enterprise.regionCode, now).flatMap((policy) => {
      const { verdict } = fitPolicy(policy, profileFor(enterprise, policy.id, now), now)
      return verdict ? [[policy.id, verdict]] : []
    }),
  )
}
