import type { Policy, PolicyFile } from '@/shared/domain/policy/policy'
import { FILE_BYTES_MAX, FILE_MEGABYTES_MAX, POLICY_SAVE_MEGABYTES_MAX } from '@/shared/contract/limits'
import { refuse, Refusal } from '../_kernel/rpc/action-error'
import { fileKind, type FileKind } from '../_kernel/platform/file-kind'
import { files } from '../_kernel/platform/files'
import { isPolicyFile, storeUnder } from '../_kernel/policies/policy-files'
import { isOwnUpload } from '../_kernel/platform/uploads'

/** Endings that go with what a file is: phones open a file by its name. */
const ENDINGS: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  pdf: ['pdf'],
  zip: ['docx', 'xlsx', 'pptx'],
  ole: ['doc', 'xls', 'ppt', 'wps'],
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
}

/** Signs that make a name read otherwise than it is: `form\u202Egpj.pdf`. */
const TRICKY_NAME = /[\p{Cc}\p{Cf}\\/]/u

/** What one save may bring: an instance holds it in memory. */
const SAVE_BYTES_MAX = POLICY_SAVE_MEGABYTES_MAX * 1024 * 1024

/** The files as the policy carries them from now on. */
export interface KeptFiles {
  attachments: PolicyFile[]
  /** Those that were stored just now: of no use if the policy is not saved. */
  fresh: string[]
  /** Uploads that are needed no more once it is. */
  uploads: string[]
}
type No = Refusal<'BrokenFile' | 'ForeignFile'>
/** A file that is there already, or the content of one that is to be stored. */
type Looked = { held: PolicyFile } | { name: string; ending: string; content: Buffer }

/** Looks into each new file and stores it under the policy; those that it carries already stay where they are. */
export async function keepFiles(
  policy: Policy,
  wanted: readonly PolicyFile[],
  personId: string,
): Promise<KeptFiles | No> {
  // Nothing is stored before every file was found good.
  const looked: Looked[] = []
  let bytes = 0
  for (const [index, file] of wanted.entries()) {
    const field = `content.attachments.${index}`
    const each = await lookAt(policy, file, personId, field)
    if (each instanceof Refusal) return each
    bytes += 'content' in each ? each.content.length : 0
    if (bytes > SAVE_BYTES_MAX)
      return refuse('BrokenFile', { [field]: `一次最多加 ${POLICY_SAVE_MEGABYTES_MAX} MB，请分几次保存` })
    looked.push(each)
  }
  const attachments: PolicyFile[] = []
  const fresh: string[] = []
  for (const each of looked) {
    const file = 'held' in each ? each.held : await storeUnder(policy.id, each)
    attachments.push(file)
    if (!('held' in each)) fresh.push(file.fileId)
  }
  const uploads = wanted.filter(({ fileId }) => isOwnUpload(fileId, personId)).map(({ fileId }) => fileId)
  return { attachments, fresh, uploads }
}

async function lookAt(
  { id, attachments }: Policy,
  { fileId, name }: PolicyFile,
  personId: string,
  field: string,
): Promise<Looked | No> {
  if (TRICKY_NAME.test(name)) return refuse('BrokenFile', { [field]: '文件名里有看不见的字符，请改名' })
  const held = attachments.find((file) => file.fileId === fileId)
  if (held) return { held: { ...held, name } }
  const stored = isPolicyFile(id, fileId)
  if (!stored && !isOwnUpload(fileId, personId))
    return refuse('ForeignFile', { [field]: `“${name}”不是您上传的文件` })
  const content = await files.download(fileId)
  // A file that was taken off and is put back was looked at when it came.
  if (content && stored) return { held: { fileId, name, sizeBytes: content.length } }
  const kind = content && fileKind(content)
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (!content || !kind || !ENDINGS[kind]?.includes(ending) || content.length > FILE_BYTES_MAX)
    return refuse('BrokenFile', { [field]: `“${name}”打不开、类型不对或超过 ${FILE_MEGABYTES_MAX} MB` })
  return { name, ending, content }
}
