import type { contract } from '@/shared/contract'
import type { Policy } from '@/shared/domain/policy/policy'
import { FILE_NAME_MAX } from '@/shared/contract/limits'
import { checkTexts } from '../_kernel/platform/content-check'
import { refuse, Refusal } from '../_kernel/rpc/action-error'
import { files } from '../_kernel/platform/files'
import { newId } from '../_kernel/rpc/ids'
import { toParkParty } from '../_kernel/policies/park-party'
import { newDraft, openDraft, refuseSame, type Drafting } from '../_kernel/policies/policy-drafting'
import { policyFilePath, storePolicyFile, type NewPolicyFile } from '../_kernel/policies/policy-files'
import { fileIdBeside, receiveFiles, withFiles } from '../_kernel/platform/incoming-files'
import { toPolicyView, policyFileUrls } from '../_kernel/policies/policy-view'
import type { Handler } from '../_kernel/rpc/handler'
import { isOwnUpload, nameOfUpload } from '../_kernel/platform/uploads'
import { pdfInThread } from './pdf-thread'
import { endingFor, readFile } from './read-file'
import { regions } from '../_kernel/data/repositories/regions'

const TEXT_REFUSED = '文件里有平台不允许发布的内容，请改好后再选一次'

export const importFile: Handler<typeof contract.documents.import> = async (
  context,
  { fileId, findSame = false, ofReport },
) => {
  const { subject: regionCode, now, openid } = context
  const by = toParkParty(context)
  if (!isOwnUpload(fileId, by.personId)) return refuse('ForeignFile', { fileId: '这不是您上传的文件' })
  const content = await files.download(fileId)
  if (!content) return refuse('FileBroken')
  const drafting = { id: newId('p'), regionCode, by, now, ofReport }
  const file = { name: nameOfUpload(fileId).slice(-FILE_NAME_MAX), ending: endingFor(content), content }
  const path = policyFilePath(drafting.id, file)
  // The file is noted for deletion before it is read: a file that is marked secret must not stay, even if this call breaks off.
  const left = [fileId, fileIdBeside(fileId, path)]
  const incoming = await receiveFiles({ left, uploads: [fileId] }, now)
  return withFiles(incoming, async () => {
    const draft = await draftFromFile(file, drafting, openid)
    if (draft instanceof Refusal) return draft
    const same = findSame ? await refuseSame(draft.policy) : undefined
    if (same) return same
    const policy: Policy = { ...draft.policy, attachments: [await storePolicyFile(path, file)] }
    const [{ name: regionName }, urls] = await Promise.all([
      regions.known(regionCode, now),
      policyFileUrls(policy.attachments),
    ])
    return context.change(async (tx) => {
      await openDraft(tx, { policy, source: draft.source }, by)
      await incoming.keep(tx)
      return { policy: toPolicyView(policy, { regionName, now, urls, desk: by }) }
    })
  })
}

/** @throws ActionError TextRefused when the platform does not allow what the file says */
async function draftFromFile({ name, content }: NewPolicyFile, drafting: Drafting, openid: string) {
  const read = await readFile(content, pdfInThread)
  if (read instanceof Refusal) return read
  const draft = newDraft(read, drafting)
  if (draft instanceof Refusal) return draft
  // A doubtful or missing verdict does not refuse the file: only the desk sees a draft, and a second person reviews it before it is published.
  await checkTexts([name, read], { scene: 'post', openid, fault: { fileId: TEXT_REFUSED } })
  return draft
}
