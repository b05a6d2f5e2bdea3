import type { LocalFile } from '@/cloud/rpc/connection'
import { formatFileSize } from '@/ui/file-links/file-name'
import { FILE_BYTES_MAX, FILE_MEGABYTES_MAX } from '@/shared/contract/limits'

/** Endings of files that can hold a notice. */
export const NOTICE_ENDINGS = ['docx', 'pdf', 'html', 'htm', 'txt'] as const

const ENDING = /\.([a-z0-9]+)$/i

/** Why a file cannot be sent, by its name and size; undefined when it can. The cloud checks the bytes. */
export function faultOfNotice({
  name,
  sizeBytes,
}: Pick<LocalFile, 'name' | 'sizeBytes'>): string | undefined {
  const ending = ENDING.exec(name)?.[1]?.toLowerCase() ?? ''
  if (ending === 'doc' || ending === 'wps')
    return '旧版 Word（.doc）和 WPS 文件读不了：请另存为 .docx，或复制正文粘贴'
  if (['jpg', 'jpeg', 'png'].includes(ending)) return '照片和扫描件读不出文字：请找电子版，或粘贴正文'
  if (!NOTICE_ENDINGS.some((known) => known === ending))
    return '读不了这种文件：请用 Word（.docx）、PDF、网页或文本文件'
  if (sizeBytes === 0) return '文件是空的，请换一个'
  if (sizeBytes > FILE_BYTES_MAX)
    return `太大了（${formatFileSize(sizeBytes)}）：不超过 ${FILE_MEGABYTES_MAX} MB，或复制正文粘贴`
  return undefined
}
