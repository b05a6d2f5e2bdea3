import type { Policy, PolicyFile } from '@/shared/domain/policy/policy'
import { refuse, Refusal } from '../_kernel/faults'
import { fileKind, type FileKind } from '../_kernel/file-kind'
import { files } from '../_kernel/files'
import { isFileOf, storeUnder } from '../_kernel/policy-files'
import { isOwnUpload } from '../_kernel/uploads'

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

/** The files as the policy carries them from now on, and the uploads that are needed no more. */
export interface KeptFiles {
  attachments: PolicyFile[]
  uploads: string[]
}
type No = Refusal<'BrokenFile' | 'ForeignFile'>

/** Looks into each new file and stores it under the policy; those that it carries already stay where they are. */
export async function keepFiles(
  policy: Policy,
  wanted: readonly PolicyFile[],
  personId: string,
): Promise<KeptFiles | No> {
  const checked: ((() => Promise<PolicyFile>) | PolicyFile)[] = []
  for (const [index, file] of wanted.entries()) {
    const field = `content.attachments.${index}`
    if (TRICKY_NAME.test(file.name))
      return refuse('BrokenFile', { [field]: '文件名里有看不见的字符，请改名' })
    const held = policy.attachments.find(({ fileId }) => fileId === file.fileId)
    if (held) {
      checked.push({ ...held, name: file.name })
      continue
    }
    const fresh = await looked(policy, file, personId, field)
    if (fresh instanceof Refusal) return fresh
    checked.push(fresh)
  }
  const attachments: PolicyFile[] = []
  for (const each of checked) attachments.push(typeof each === 'function' ? await each() : each)
  return {
    attachments,
    uploads: wanted.filter(({ fileId }) => isOwnUpload(fileId, personId)).map(({ fileId }) => fileId),
  }
}

/** Nothing is stored before every file was found good. */
async function looked(
  { id }: Policy,
  { fileId, name }: PolicyFile,
  personId: string,
  field: string,
): Promise<(() => Promise<PolicyFile>) | PolicyFile | No> {
  const stored = isFileOf(id, fileId)
  if (!stored && !isOwnUpload(fileId, personId))
    return refuse('ForeignFile', { [field]: `“${name}”不是您上传的文件` })
  const content = await files.download(fileId)
  const kind = content && fileKind(content)
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  // A file that was taken off and is put back was looked at when it came.
  if (content && stored) return { fileId, name, sizeBytes: content.length }
  if (!content || !kind || !ENDINGS[kind]?.includes(ending))
    return refuse('BrokenFile', { [field]: `“${name}”打不开或类型不对` })
  return () => storeUnder(id, { name, ending, content })
}
