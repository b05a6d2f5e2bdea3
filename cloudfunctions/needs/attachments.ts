import type { Attachment } from '@/shared/domain/need'
import { files } from '../_kernel/files'
import { refuse, type Refusal } from '../_kernel/faults'

/** First bytes by which the kinds of files that people may attach are told; the name alone proves nothing. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff], // JPEG
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], // PNG
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x50, 0x4b, 0x03, 0x04], // docx, xlsx
  [0xd0, 0xcf, 0x11, 0xe0], // doc, xls
]
const NAMES = /\.(jpe?g|png|pdf|docx?|xlsx?)$/i

/** Looks into each file: it must be the caller's own upload, there, not empty and of a kind that can be opened. */
export async function checkAttachments(
  attachments: readonly Attachment[],
  personId: string,
): Promise<Refusal<'BrokenFile' | 'ForeignFile'> | undefined> {
  for (const [index, { fileId, name }] of attachments.entries()) {
    const path = fileId.split('/').slice(3).join('/')
    if (!path.startsWith(`uploads/${personId}/`) || path.includes('..'))
      return refuse('ForeignFile', { [`attachments.${index}`]: `“${name}”不是您上传的文件` })
    const content = await files.download(fileId)
    const known =
      content &&
      NAMES.test(name) &&
      SIGNATURES.some((signature) => signature.every((byte, at) => content[at] === byte))
    if (!known) return refuse('BrokenFile', { [`attachments.${index}`]: `“${name}”打不开或类型不对` })
  }
  return undefined
}
