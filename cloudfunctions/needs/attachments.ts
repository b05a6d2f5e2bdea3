import type { Attachment, Need } from '@/shared/domain/need/need'
import { needFiles, withCopies } from '@/shared/domain/need/review'
import { FILE_BYTES_MAX } from '@/shared/contract/limits'
import { fileKind, type FileKind } from '../_kernel/platform/file-kind'
import { hasProof, ownPath } from '../_kernel/platform/file-proof'
import { files } from '../_kernel/platform/files'
import { isPictureName } from '../_kernel/platform/picture-check'
import { needs } from '../_kernel/data/repositories/needs'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { fileIdBeside, receiveFiles, withFiles, type IncomingFiles } from '../_kernel/platform/incoming-files'
import { ActionError, refuse, type Refusal } from '../_kernel/rpc/action-error'
import { isOwnUpload } from '../_kernel/platform/uploads'

/** Accepted file endings, and the kind of content that each must have. */
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
/** Path separators, and characters that make a name look different from what it is: `photo‮gpj.exe`. */
const TRICKY_NAME = /[\\/:*?"<>|\p{Cc}\p{Cf}]|\.\./u
/** Folders that a Word or Excel package must have. A package with macros is refused, because a macro is a program. */
const OFFICE_PARTS = { docx: 'word/', xlsx: 'xl/' } as const
const CONTENT_TYPES = '[Content_Types].xml'
const MACROS = 'vbaProject.bin'

/** Attachments as the need stores them, with the files to clean up in the end. */
export interface KeptAttachments extends IncomingFiles {
  attachments: readonly Attachment[]
}

/**
 * Checks each file and stores a copy in the need's folder, where its uploader cannot change it. A file must be the caller's own upload,
 * exist, not be empty, and have the kind of content that its name says.
 */
export async function keepAttachments(
  attachments: readonly Attachment[],
  { needId, personId, now }: { needId: string; personId: string; now: number },
): Promise<KeptAttachments | Refusal<'BrokenFile' | 'ForeignFile'>> {
  const copies: { path: string; fileId: string; content: Buffer; name: string }[] = []
  for (const [index, { fileId, name }] of attachments.entries()) {
    const field = `attachments.${index}`
    if (!isOwnUpload(fileId, personId)) return refuse('ForeignFile', { [field]: `“${name}”不是您上传的文件` })
    const content = TRICKY_NAME.test(name) ? undefined : await files.download(fileId)
    if (!content || content.length > FILE_BYTES_MAX || !isWhatItSays(content, name))
      return refuse('BrokenFile', { [field]: `“${name}”打不开或类型不对` })
    const path = ownPath(folderOf(needId), endingOf(name), content)
    copies.push({ path, fileId: fileIdBeside(fileId, path), content, name })
  }
  const incoming = await receiveFiles(
    { left: copies.map(({ fileId }) => fileId), uploads: attachments.map(({ fileId }) => fileId) },
    now,
  )
  const kept: Attachment[] = []
  for (const { path, content, name } of copies)
    kept.push({ fileId: await files.upload(path, content), name, sizeBytes: content.length })
  return { ...incoming, attachments: kept }
}

/** Copies files that older needs left in the upload folder to a place where their uploaders cannot change them. */
export async function takeOver(need: Need, now: number): Promise<Need> {
  const old = needFiles(need).filter(({ fileId }) => !hasProof(fileId))
  if (old.length === 0) return need
  const found: { fileId: string; name: string; path: string; content: Buffer }[] = []
  for (const { fileId, name } of old) {
    const content = await files.download(fileId)
    if (!content || !isWhatItSays(content, name)) continue
    found.push({ fileId, name, content, path: ownPath(folderOf(need.id), endingOf(name), content) })
  }
  const incoming = await receiveFiles(
    {
      left: found.map(({ fileId, path }) => fileIdBeside(fileId, path)),
      uploads: found.map(({ fileId }) => fileId),
    },
    now,
  )
  return withFiles(incoming, async () => {
    const copies = new Map<string, Pick<Attachment, 'fileId' | 'sizeBytes'>>()
    for (const { fileId, path, content } of found)
      copies.set(fileId, { fileId: await files.upload(path, content), sizeBytes: content.length })
    const pictures = found.filter(({ name }) => isPictureName(name)).map(({ fileId }) => fileId)
    return systemTransaction(async (tx) => {
      const stored = await tx.use(needs).byId(need.id)
      // Another call has copied them meanwhile.
      if (!stored || !needFiles(stored).some(({ fileId }) => copies.has(fileId)))
        throw new ActionError('ChangedMeanwhile')
      await incoming.keep(tx)
      // Housekeeping asks the platform about the pictures at its next sweep.
      const next = withCopies(stored, copies, pictures, now)
      await tx.use(needs).touch(next)
      return next
    })
  }).catch(async (error: unknown) => {
    if (error instanceof ActionError) return (await needs.byId(need.id)) ?? need
    throw error
  })
}

/** The folder of a need's files. */
function folderOf(needId: string): string {
  return `needs/${needId}`
}

function endingOf(name: string): string {
  return /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

function isWhatItSays(content: Buffer, name: string): boolean {
  const ending = endingOf(name)
  if (KINDS[ending] === undefined || fileKind(content) !== KINDS[ending]) return false
  if (ending !== 'docx' && ending !== 'xlsx') return true
  return (
    content.includes(CONTENT_TYPES) && content.includes(OFFICE_PARTS[ending]) && !content.includes(MACROS)
  )
}
