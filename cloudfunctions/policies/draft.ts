import * as v from 'valibot'
import type { contract } from '@/shared/contract'
import { policyContent } from '@/shared/contract/policy-view'
import { readDocument } from '@/shared/domain/policy/document/read-document'
import { draftFrom } from '@/shared/domain/policy/draft-from-document'
import { draftPolicy } from '@/shared/domain/policy/life'
import { expiryOf, type Policy } from '@/shared/domain/policy/policy'
import { refuse } from '../_kernel/faults'
import { newId } from '../_kernel/ids'
import type { Handler } from '../_kernel/serve'
import { partyOf } from './step'
import { policyView } from './view'

const { title, shortTitle, issuingBodies, themes, contacts, links, lineage } = policyContent.entries
const UNNAMED = '未命名的政策'

/** What was misread so badly that nobody could have written it is left for the publisher to fill in. */
const readContent = v.object({
  ...policyContent.entries,
  title: v.fallback(title, UNNAMED),
  shortTitle: v.fallback(shortTitle, UNNAMED),
  issuingBodies: v.fallback(issuingBodies, []),
  themes: v.fallback(themes, []),
  contacts: v.fallback(contacts, []),
  links: v.fallback(links, []),
  lineage: v.fallback(lineage, []),
})

export const draft: Handler<typeof contract.policies.draft> = async (context, { text }) => {
  const { subject: regionCode, now, store } = context
  const reading = readDocument(text)
  if (!reading.ok) {
    return reading.refusal === 'MarkedSecret'
      ? refuse('MarkedSecret', { text: text.slice(reading.passage.start, reading.passage.end) })
      : refuse('DocumentUnreadable')
  }
  const by = partyOf(context)
  const { content: found, evidence } = draftFrom(reading.document, text, regionCode)
  const content = v.parse(readContent, found)
  const policy: Policy = {
    ...content,
    ...draftPolicy(by, now, expiryOf(content)),
    id: newId('p'),
    version: 1,
    shelfVersion: 0,
    regionCode,
    authorId: by.personId,
    updatedAt: now,
    evidence,
  }
  const { name: regionName } = await store.regions.known(regionCode, now)
  return context.change(async (tx) => {
    await tx.policies.open(policy)
    return { policy: policyView(policy, { regionName, now, desk: by }) }
  })
}
