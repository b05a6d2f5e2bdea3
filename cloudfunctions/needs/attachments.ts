import type { Attachment } from '@/shared/domain/need/need'
import { FILE_BYTES_MAX } from '@/shared/contract/limits'
import { fileKind, type FileKind } from '../_kernel/platform/file-kind'
import { files } from '../_kernel/platform/files'
import { refuse, type Refusal } from '../_kernel/rpc/action-error'
import { isOwnUpload } from '../_kernel/platform/uploads'

/** What the content must be when the name ends so; anything else is not accepted. */
const KINDS: Readonly<Record<string, FileKind>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  pdf: 'pdf',
  docx: 'zip',
  xlsx: 'zip',
  doc: 'ole',
  xls: 'ole',
}
/** Separators of paths, and characters that make a name read otherwise than it is: `photo‮gpj.exe`. */
const TRICKY_NAME = /[\\/:*?"<>|\p{Cc}\p{Cf}]|\.\./u
/** Parts of a package that Word or Excel wrote; a macro is a program. */
const OFFICE_PARTS = { docx: 'word/', xlsx: 'xl/' } as const
const CONTENT_TYPES = '[Content_Types].xml'
const MACROS = 'vbaProject.bin'

/** Looks into each file: it must be the caller's own upload, there, not empty and of the kind that its name says. */
export async function checkAttachments(
  attachments: readonly Attachment[],
  personId: string,
): Promise<Refusal<'BrokenFile' | 'ForeignFile'> | undefined> {
  for (const [index, { fileId, name }] of attachments.entries()) {
    const field = `attachments.${index}`
    if (!isOwnUpload(fileId, personId)) return refuse('ForeignFile', { [field]: `“${name}”不是您上传的文件` })
    const content = TRICKY_NAME.test(name) ? undefined : await files.download(fileId)
    if (!content || content.length > FILE_BYTES_MAX || !isWhatItSays(content, name))
      return refuse('BrokenFile', { [field]: `“${name}”打不开或类型不对` })
  }
  return undefined
}

function isWhatItSays(content: Buffer, name: string): boolean {
  const ending = /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (KINDS[ending] === undefined || fileKind(content) !== KINDS[ending]) return false
  if (ending !== 'docx' && ending !== 'xlsx') return true
  return (
    content.includes(CONTENT_TYPES) && content.includes(OFFICE_PARTS[ending]) && !content.includes(MACROS)
  )
}
