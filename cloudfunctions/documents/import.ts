import type { contract } from '@/shared/contract'
import type { Policy } from '@/shared/domain/policy/policy'
import { FILE_NAME_MAX } from '@/shared/contract/limits'
import { checkTexts } from '../_kernel/platform/content-check'
import { refuse, Refusal, ActionError } from '../_kernel/rpc/action-error'
import { files } from '../_kernel/platform/files'
import { newId } from '../_kernel/rpc/ids'
import { toParkParty } from '../_kernel/policies/park-party'
import { newDraft, openDraft, type Drafting } from '../_kernel/policies/policy-drafting'
import { storeUnder } from '../_kernel/policies/policy-files'
import { toPolicyView, policyFileUrls } from '../_kernel/policies/policy-view'
import type { Handler } from '../_kernel/rpc/handler'
import { isOwnUpload, nameOfUpload } from '../_kernel/platform/uploads'
import { readFile } from './read-file'
import { regions } from '../_kernel/data/repositories/regions'

const TEXT_REFUSED = '文件里有平台不允许发布的内容，请改好后再选一次'

export const importFile: Handler<typeof contract.documents.import> = async (context, { fileId }) => {
  const { subject: regionCode, now, openid } = context
  const by = toParkParty(context)
  if (!isOwnUpload(fileId, by.personId)) return refuse('ForeignFile', { fileId: '这不是您上传的文件' })
  const content = await files.download(fileId)
  if (!content) return refuse('FileBroken')
  const name = nameOfUpload(fileId).slice(-FILE_NAME_MAX)
  const drafting = { id: newId('p'), regionCode, by, now }
  const found = await draftFromFile(content, drafting, { name, openid }).catch(async (error: unknown) => {
    if (error instanceof ActionError) await files.remove([fileId])
    throw error
  })
  if (found instanceof Refusal) {
    // Above all what is marked secret must not lie there.
    await files.remove([fileId])
    return found
  }
  const { draft, ending } = found
  const original = await storeUnder(draft.id, { name, ending, content })
  const policy: Policy = { ...draft, attachments: [original] }
  const [{ name: regionName }, urls] = await Promise.all([
    regions.known(regionCode, now),
    policyFileUrls(policy.attachments),
  ])
  const answer = await context
    .change(async (tx) => {
      await openDraft(tx, policy, by)
      return { policy: toPolicyView(policy, { regionName, now, urls, desk: by }) }
    })
    .catch(async (error: unknown) => {
      await files.remove([original.fileId])
      throw error
    })
  await files.remove([fileId])
  return answer
}

/** @throws Stop TextRefused when the platform does not allow what the file says */
async function draftFromFile(
  content: Buffer,
  drafting: Drafting,
  { name, openid }: { name: string; openid: string },
) {
  const read = await readFile(content)
  if (read instanceof Refusal) return read
  const draft = newDraft(read.text, drafting)
  if (draft instanceof Refusal) return draft
  // In doubt, or unanswered, it is taken: a draft is seen by the desk alone, and a second person reviews it before it is published.
  await checkTexts([name, read.text], { scene: 'post', openid, fault: { fileId: TEXT_REFUSED } })
  return { draft, ending: read.ending }
}
