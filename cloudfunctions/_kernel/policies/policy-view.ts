import type { PolicyView } from '@/shared/contract/policy-view'
import { passedFiles } from '@/shared/domain/policy/file-review'
import { findMeasureProblems } from '@/shared/domain/policy/measures/measure-problems'
import { jointRule, policyMeasures } from '@/shared/domain/policy/measures/policy-measures'
import { nextPolicySteps, type PolicyParty } from '@/shared/domain/policy/life'
import { policyContent, shownState, type Policy, type PolicyFile } from '@/shared/domain/policy/policy'
import { files, type FileAddress } from '../platform/files'

/** The circumstances of a look at a policy. `urls`: addresses of its files. `desk`: the party of a person who manages the policy. */
export interface PolicyViewing {
  regionName: string
  now: number
  urls: ReadonlyMap<string, FileAddress>
  desk?: PolicyParty
}

/** Addresses of the files of a policy. The storage is asked only if there are files. */
export function policyFileUrls(
  attachments: readonly PolicyFile[],
): Promise<ReadonlyMap<string, FileAddress>> {
  return files.provenAddresses(attachments.map(({ fileId }) => fileId))
}

/** A whole policy, as the viewer may see it. */
export function toPolicyView(policy: Policy, { regionName, now, urls, desk }: PolicyViewing): PolicyView {
  const { id, version, regionCode, publishedAt, replacedBy, withdrawnClauses, answers } = policy
  const { rule: _former, ...content } = policyContent(policy)
  const measures = policyMeasures(policy)
  const rule = jointRule(measures)
  return {
    ...content,
    measures,
    ...(rule && { rule }),
    attachments: (desk ? content.attachments : passedFiles(content.attachments)).map((file) => ({
      ...file,
      ...(urls.get(file.fileId) ?? { url: '' }),
    })),
    id,
    version,
    regionCode,
    regionName,
    state: shownState(policy, now),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(replacedBy && { replacedBy }),
    ...(withdrawnClauses && { withdrawnClauses: [...withdrawnClauses] }),
    ...(answers && { answers }),
    ...(desk && { desk: deskView(policy, desk, now) }),
  }
}

function deskView(policy: Policy, party: PolicyParty, now: number): NonNullable<PolicyView['desk']> {
  const { history, evidence, publishAt } = policy
  return {
    steps: nextPolicySteps(policy, party, now),
    history: history.map(({ type, at, by, reason }) => ({
      type,
      at,
      name: by.side === 'park' ? by.name : '系统',
      ...(reason !== undefined && { reason }),
    })),
    problems: findMeasureProblems(policyMeasures(policy), now),
    evidence,
    ...(publishAt !== undefined && { publishAt }),
  }
}
