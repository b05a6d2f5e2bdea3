import { isPicture, formatFileSize } from '@/ui/file-links/file-name'
import { FILE_BYTES_MAX, FILE_MEGABYTES_MAX } from '@/shared/contract/limits'

/** Kinds of files that may be attached. The phone checks the kind before the upload; the cloud checks the bytes again. */
export const FILE_ENDINGS = ['jpg', 'jpeg', 'png', 'pdf', 'doc', 'docx', 'xls', 'xlsx'] as const

const ENDING = new RegExp(`\\.(${FILE_ENDINGS.join('|')})$`, 'i')
/** Number of first bytes that show the kind of a file. */
export const HEAD_BYTES = 8

const HEADS: Readonly<Record<string, readonly number[]>> = {
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47],
  pdf: [0x25, 0x50, 0x44, 0x46],
  docx: [0x50, 0x4b, 0x03, 0x04],
  xlsx: [0x50, 0x4b, 0x03, 0x04],
  doc: [0xd0, 0xcf, 0x11, 0xe0],
  xls: [0xd0, 0xcf, 0x11, 0xe0],
}

/** Why a file cannot be attached, by its name and size; undefined when it can. */
export function findNameFault({ name, sizeBytes }: { name: string; sizeBytes: number }): string | undefined {
  if (!ENDING.test(name)) return '类型不对：请用 JPG、PNG、PDF、Word 或 Excel'
  if (sizeBytes === 0) return '文件是空的，请换一个'
  if (sizeBytes > FILE_BYTES_MAX)
    return `太大了（${formatFileSize(sizeBytes)}）：单个文件不超过 ${FILE_MEGABYTES_MAX} MB`
  return undefined
}

/** Why the first bytes contradict the name; undefined when they fit. */
export function findHeadFault(name: string, head: Uint8Array): string | undefined {
  const ending = ENDING.exec(name)?.[1]?.toLowerCase()
  // Phones give pictures a wrong ending, so the name of a picture accepts any kind of picture.
  const accepted = isPicture(name) ? [HEADS['jpg'], HEADS['png']] : [HEADS[ending ?? '']]
  const fits = accepted.some((bytes) => bytes?.every((byte, at) => head[at] === byte))
  return fits ? undefined : '打不开：内容和类型对不上，可能已损坏'
}
