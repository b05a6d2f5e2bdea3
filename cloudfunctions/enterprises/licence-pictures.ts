import { FILE_BYTES_MAX } from '@/shared/contract/limits'
import type { LicenceView } from '@/shared/contract/enterprise-licence'
import { licences, type Licence } from '../_kernel/data/repositories/licences'
import type { Transaction } from '../_kernel/data/transaction'
import { fileKind } from '../_kernel/platform/file-kind'
import { ownPath } from '../_kernel/platform/file-proof'
import { files, type FileAddress } from '../_kernel/platform/files'
import { fileIdBeside, receiveFiles, withFiles } from '../_kernel/platform/incoming-files'
import { isOwnUpload } from '../_kernel/platform/uploads'
import { refuse, type Refusal } from '../_kernel/rpc/action-error'

/** File endings by the kind of the content, whatever the file's name is. */
const ENDINGS = { jpeg: 'jpg', png: 'png' } as const

/** An uploaded picture: its uploader, and the enterprise or claim it belongs to. */
export interface NewLicence {
  id: string
  enterpriseId: string
  openid: string
  /** Folder that the caller uploads into. */
  uploadKey: string
  upload: { fileId: string; name: string }
  now: number
}

/**
 * Checks the picture, stores it where its uploader cannot change it, and runs the change that names it. The picture that it replaces is deleted.
 * @param work calls `keep` inside its transaction
 */
export async function takeLicence<T>(
  { id, enterpriseId, openid, uploadKey, upload, now }: NewLicence,
  work: (keep: (tx: Transaction) => Promise<void>) => Promise<T>,
): Promise<T | Refusal<'ForeignFile' | 'LicenceUnreadable'>> {
  if (!isOwnUpload(upload.fileId, uploadKey)) return refuse('ForeignFile', { licence: '这不是您上传的照片' })
  const content = await files.download(upload.fileId)
  const kind = content && fileKind(content)
  if (!content || content.length > FILE_BYTES_MAX || (kind !== 'jpeg' && kind !== 'png'))
    return refuse('LicenceUnreadable', { licence: '打不开，或不是照片' })
  const path = ownPath(`licences/${enterpriseId}`, ENDINGS[kind], content)
  const left = [fileIdBeside(upload.fileId, path)]
  const incoming = await receiveFiles({ left, uploads: [upload.fileId] }, now)
  return withFiles(incoming, async () => {
    const fileId = await files.upload(path, content)
    return work(async (tx) => {
      const stored = await tx.use(licences).byId(id)
      const named = { name: upload.name, sizeBytes: content.length, at: now }
      const next: Licence = { id, version: stored?.version ?? 1, enterpriseId, openid, fileId, ...named }
      if (stored) await tx.use(licences).update(next, stored.version)
      else await tx.use(licences).insert(next)
      await incoming.keep(tx, stored?.fileId === undefined ? [] : [stored.fileId])
    })
  })
}

/**
 * Runs a decision and deletes the pictures that are no longer needed after it.
 * @param work calls `end` inside its transaction
 */
export async function endLicences<T>(
  ended: readonly Licence[],
  now: number,
  work: (end: (tx: Transaction) => Promise<void>) => Promise<T>,
): Promise<T> {
  const uploads = ended.flatMap(({ fileId }) => fileId ?? [])
  const incoming = await receiveFiles({ left: [], uploads }, now)
  return withFiles(incoming, () =>
    work(async (tx) => {
      const pictures: string[] = []
      for (const { id } of ended) {
        const stored = await tx.use(licences).byId(id)
        if (stored?.fileId === undefined) continue
        const { fileId, ...rest } = stored
        pictures.push(fileId)
        await tx.use(licences).update({ ...rest, decidedAt: now }, stored.version)
      }
      await incoming.keep(tx, pictures)
    }),
  )
}

/** The picture of one licence, for viewers who may verify; undefined when there is none. */
export function toLicenceView(
  all: readonly Licence[],
  id: string,
  urls: ReadonlyMap<string, FileAddress>,
): LicenceView | undefined {
  const found = all.find((one) => one.id === id)
  if (found?.fileId === undefined) return undefined
  const { name, sizeBytes, at, fileId } = found
  return { name, sizeBytes, at, ...(urls.get(fileId) ?? { url: '' }) }
}
