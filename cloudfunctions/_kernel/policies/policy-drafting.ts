import * as v from 'valibot'
import { webAddress } from '@/shared/contract/policy-fields'
import { policyContentFields } from '@/shared/contract/policy-view'
import { readContained, readDocument } from '@/shared/domain/policy/document/read-document'
import { draftFrom } from '@/shared/domain/policy/draft-from-document'
import { draftPolicy } from '@/shared/domain/policy/life'
import { expiryInstant, type Policy, type PolicyFile } from '@/shared/domain/policy/policy'
import { toRevision } from '@/shared/domain/policy/revision'
import { toSource, type PolicySource } from '@/shared/domain/policy/source'
import { regionChain, type RegionCode } from '@/shared/domain/access/region'
import { refuse, type Refusal } from '../rpc/action-error'
import type { ParkParty } from './park-party'
import type { Transaction } from '../data/transaction'
import { policies, policyRevisions, policySources } from '../data/repositories/policies'

const { title, shortTitle, issuingBodies, themes, contacts, lineage, measures } = policyContentFields.entries
const UNNAMED = '未命名的政策'

/** Replaces values that were misread so badly that no publisher could have entered them. The publisher fills them in. */
const readContent = v.object({
  ...policyContentFields.entries,
  title: v.fallback(title, UNNAMED),
  shortTitle: v.fallback(shortTitle, UNNAMED),
  issuingBodies: v.fallback(issuingBodies, []),
  themes: v.fallback(themes, []),
  contacts: v.fallback(contacts, []),
  lineage: v.fallback(lineage, []),
  measures: v.fallback(measures, []),
})

/** Where a draft belongs and who begins it. */
export interface Drafting {
  id: string
  regionCode: RegionCode
  by: ParkParty
  now: number
  attachments?: readonly PolicyFile[]
  /** For a report that contains a notice: the part that becomes the draft. `ask`: refuse and let the publisher choose; absent: the whole text. */
  ofReport?: 'ask' | 'notice' | 'whole' | undefined
}

/** A draft with the text that it was read from. */
export interface SourcedDraft {
  policy: Policy
  source: PolicySource
}

/** Makes a draft from the text of a notice, or says why that is impossible. */
export function newDraft(
  text: string,
  { id, regionCode, by, now, attachments = [], ofReport = 'whole' }: Drafting,
): SourcedDraft | Refusal<'DocumentUnreadable' | 'MarkedSecret' | 'ContainsNotice'> {
  const reading = readDocument(text)
  if (!reading.ok) {
    return reading.refusal === 'MarkedSecret'
      ? refuse('MarkedSecret', { text: text.slice(reading.passage.start, reading.passage.end) })
      : refuse('DocumentUnreadable')
  }
  const { contained } = reading.document
  if (contained && ofReport === 'ask') return refuse('ContainsNotice', { title: contained.value })
  const part = ofReport === 'notice' ? readContained(text, reading.document) : undefined
  const { document, text: own } = part ?? { document: reading.document, text }
  const { content: found, evidence } = draftFrom(document, own, regionCode)
  const links = found.links.filter((link) => v.is(webAddress, link))
  const content = { ...v.parse(readContent, { ...found, links }), attachments }
  const policy: Policy = {
    ...content,
    ...draftPolicy(by, now, expiryInstant(content)),
    id,
    version: 1,
    indexVersion: 0,
    regionCode,
    authorId: by.personId,
    updatedAt: now,
    evidence,
  }
  return { policy, source: toSource(id, text, { document, outside: part?.outside }) }
}

/** Refuses a document that the region, or one around it, has published already. Such a document is relayed and not entered again. */
export async function refuseSame({
  documentNumber,
  regionCode,
}: Pick<Policy, 'documentNumber' | 'regionCode'>): Promise<Refusal<'SameDocument'> | undefined> {
  const same =
    documentNumber === undefined
      ? undefined
      : await policies.ofNumber(documentNumber, regionChain(regionCode))
  return same && refuse('SameDocument', { policyId: same.id, regionCode: same.regionCode, title: same.title })
}

/** Stores a new draft, the text that it was read from, and its first revision. */
export async function openDraft(
  tx: Transaction,
  { policy, source }: SourcedDraft,
  by: ParkParty,
): Promise<void> {
  await tx.use(policies).insert(policy)
  await tx.use(policySources).insert(source)
  await tx.use(policyRevisions).insert(toRevision(policy, by))
}
