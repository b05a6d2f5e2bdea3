import type { Policy, PolicyFile } from '@/shared/domain/policy/policy'
import { FILE_BYTES_MAX, FILE_MEGABYTES_MAX, POLICY_SAVE_MEGABYTES_MAX } from '@/shared/contract/limits'
import { refuse, Refusal } from '../_kernel/rpc/action-error'
import { fileKind, type FileKind } from '../_kernel/platform/file-kind'
import { files } from '../_kernel/platform/files'
import { hasProof } from '../_kernel/platform/file-proof'
import { fileIdBeside, receiveFiles, type IncomingFiles } from '../_kernel/platform/incoming-files'
import { policyFilePath, storePolicyFile, type NewPolicyFile } from '../_kernel/policies/policy-files'
import { policyRevisions } from '../_kernel/data/repositories/policies'
import { isOwnUpload } from '../_kernel/platform/uploads'

/** Endings that each kind of content may have, because phones open a file by its ending. */
const ENDINGS: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  pdf: ['pdf'],
  zip: ['docx', 'xlsx', 'pptx'],
  ole: ['doc', 'xls', 'ppt', 'wps'],
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
}

/** Signs that make a name look different from what it is: `form\u202Egpj.pdf`. */
const TRICKY_NAME = /[\p{Cc}\p{Cf}\\/]/u

/** Most bytes of new files in one save, because an instance holds them in memory. */
const SAVE_BYTES_MAX = POLICY_SAVE_MEGABYTES_MAX * 1024 * 1024

/** The files as the policy stores them, with the files to clean up in the end. */
export interface KeptFiles extends IncomingFiles {
  attachments: PolicyFile[]
}
type No = Refusal<'BrokenFile' | 'ForeignFile'>
/** A file that is stored already, or the content of a new one. */
type Looked = { stored: PolicyFile } | NewPolicyFile

/** Checks each new file and stores it under the policy. Files that the policy has already stay where they are. */
export async function keepFiles(
  policy: Policy,
  filesOfSave: readonly PolicyFile[],
  { personId, now }: { personId: string; now: number },
): Promise<KeptFiles | No> {
  // Check every file before any is stored.
  const looked: { file: Looked; path: string; from: string }[] = []
  let bytes = 0
  for (const [index, file] of filesOfSave.entries()) {
    const field = `content.attachments.${index}`
    const each = await lookAt(policy, file, personId, field)
    if (each instanceof Refusal) return each
    bytes += 'content' in each ? each.content.length : 0
    if (bytes > SAVE_BYTES_MAX)
      return refuse('BrokenFile', { [field]: `一次最多加 ${POLICY_SAVE_MEGABYTES_MAX} MB，请分几次保存` })
    const path = 'content' in each ? policyFilePath(policy.id, each) : ''
    looked.push({ file: each, path, from: file.fileId })
  }
  const left = looked.filter(({ path }) => path !== '').map(({ from, path }) => fileIdBeside(from, path))
  const uploads = looked.map(({ from }) => from).filter((fileId) => isOwnUpload(fileId, personId))
  const incoming = await receiveFiles({ left, uploads }, now)
  const attachments: PolicyFile[] = []
  for (const { file, path } of looked)
    attachments.push('stored' in file ? file.stored : await storePolicyFile(path, file))
  return { ...incoming, attachments }
}

async function lookAt(
  policy: Policy,
  { fileId, name }: PolicyFile,
  personId: string,
  field: string,
): Promise<Looked | No> {
  if (TRICKY_NAME.test(name)) return refuse('BrokenFile', { [field]: '文件名里有看不见的字符，请改名' })
  const carried = policy.attachments.find((file) => file.fileId === fileId)
  // The name and path of a file prove nothing. A file that is no own upload must be, or have been, the policy's.
  const known = carried ?? (await policyRevisions.fileOf(policy.id, fileId))
  if (!known && !isOwnUpload(fileId, personId))
    return refuse('ForeignFile', { [field]: `“${name}”不是您上传的文件` })
  // The step that follows verifies every file of the policy.
  if (carried && hasProof(fileId)) return { stored: { ...carried, name } }
  const content = await files.download(fileId)
  // A removed file that is put back was checked when it was first added.
  if (content && known && hasProof(fileId)) return { stored: { fileId, name, sizeBytes: content.length } }
  const ending =
    content && endingFor(content, { name: known ? fileId : name, mayBeText: known !== undefined })
  if (!content || ending === undefined || content.length > FILE_BYTES_MAX)
    return refuse('BrokenFile', { [field]: `“${name}”打不开、类型不对或超过 ${FILE_MEGABYTES_MAX} MB` })
  return { name, ending, content }
}

/** The ending of the name, if the content has the kind that the ending says; else undefined. Only imported notices may be plain text. */
function endingFor(
  content: Buffer,
  { name, mayBeText }: { name: string; mayBeText: boolean },
): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (mayBeText && ending === 'txt') return ending
  const kind = fileKind(content)
  return kind && ENDINGS[kind]?.includes(ending) ? ending : undefined
}
