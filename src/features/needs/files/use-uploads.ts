import { useCallback, useEffect, useState } from 'react'
import type { LocalFile } from '@/cloud/rpc/connection'
import { uploadFile } from '@/cloud/device/files'
import { useNetworkBack } from '@/cloud/device/use-network-back'
import { newRequestId } from '@/cloud/rpc/request-id'
import { NEED_ATTACHMENTS_MAX } from '@/shared/contract/limits'
import { findFileFault } from './look-into'
import { pickFiles } from './pick-files'

/** A chosen file as the draft stores it. It has `fileId` once it is uploaded, and `fault` when it cannot be sent. */
export interface PickedFile {
  key: string
  name: string
  sizeBytes: number
  path: string
  fileId?: string
  fault?: string
  /** The network caused the fault, so trying again may help. */
  retry?: boolean
}

export interface Uploads {
  files: readonly PickedFile[]
  /** For each running upload, by the key of the file, the share that is sent, 0–1. */
  shares: Readonly<Record<string, number>>
  add(): Promise<void>
  retry(key: string): void
  remove(key: string): void
  /** Number of files that are not uploaded yet. */
  waiting: number
  /** Number of files with a fault. */
  broken: number
}

type ChangeFiles = (update: (files: readonly PickedFile[]) => readonly PickedFile[]) => void

/** Bytes of the files that were chosen since the app started, because a draft cannot store them. */
const bytes = new Map<string, LocalFile>()
const running = new Set<string>()

/** Uploads chosen files at once, one by one. `change` stores each result in the draft, so that no file is uploaded twice. */
export function useUploads(personId: string, files: readonly PickedFile[], change: ChangeFiles): Uploads {
  const { shares, upload } = useUpload(personId, change)
  useLostFiles(files, change)

  const add = useCallback(async () => {
    const chosen = await pickFiles(NEED_ATTACHMENTS_MAX - files.length)
    const added = chosen.map((file) => ({ key: newRequestId(), file }))
    for (const { key, file } of added) bytes.set(key, file)
    change((all) => [
      ...all,
      ...added.map(({ key, file: { name, sizeBytes, path } }) => ({ key, name, sizeBytes, path })),
    ])
    for (const { key, file } of added) await upload(key, file)
  }, [change, files.length, upload])

  const retry = useCallback(
    (key: string) => {
      change((all) =>
        all.map(({ fault, retry: _retry, ...one }) =>
          one.key === key ? one : { ...one, ...(fault !== undefined && { fault }) },
        ),
      )
      const file = bytes.get(key)
      if (file) void upload(key, file)
    },
    [change, upload],
  )

  const again = files.filter((file) => file.retry === true && bytes.has(file.key))
  useNetworkBack(again.length > 0, () => {
    for (const { key } of again) retry(key)
  })

  const remove = useCallback(
    (key: string) => {
      bytes.delete(key)
      change((all) => all.filter((one) => one.key !== key))
    },
    [change],
  )

  return {
    files,
    shares,
    add,
    retry,
    remove,
    waiting: files.filter(isWaiting).length,
    broken: files.filter(({ fault }) => fault !== undefined).length,
  }
}

const isWaiting = ({ fileId, fault }: PickedFile) => fileId === undefined && fault === undefined

/** Checks and uploads one file, and records its progress. */
function useUpload(personId: string, change: ChangeFiles) {
  const [shares, setShares] = useState<Readonly<Record<string, number>>>({})
  const upload = useCallback(
    async (key: string, file: LocalFile) => {
      if (running.has(key)) return
      running.add(key)
      const patch = (part: Partial<PickedFile>) =>
        change((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
      const note = (share: number) => setShares((all) => ({ ...all, [key]: share }))
      note(0)
      try {
        const fault = await findFileFault(file)
        if (fault === undefined) patch({ fileId: await uploadFile(personId, file, note) })
        else patch({ fault, retry: false })
      } catch {
        patch({ fault: '没有传上去，请检查网络。连上网会自动重传；微信不能接着传，要从头传', retry: true })
      } finally {
        running.delete(key)
        setShares(({ [key]: _done, ...rest }) => rest)
      }
    },
    [change, personId],
  )
  return { shares, upload }
}

/** The bytes are lost after a restart. This asks the person to choose again each file that was not uploaded before. */
function useLostFiles(files: readonly PickedFile[], change: ChangeFiles): void {
  useEffect(() => {
    const lost = files.filter((file) => isWaiting(file) && !bytes.has(file.key))
    if (lost.length === 0) return
    const keys = new Set(lost.map(({ key }) => key))
    change((all) =>
      all.map((one) => (keys.has(one.key) ? { ...one, fault: '还没传完，请移除后重新选择' } : one)),
    )
  }, [change, files])
}

/** The uploaded files in the form of the contract. */
export function toAttachments(
  files: readonly PickedFile[],
): { fileId: string; name: string; sizeBytes: number }[] {
  return files.flatMap(({ fileId, name, sizeBytes }) =>
    fileId === undefined ? [] : [{ fileId, name, sizeBytes }],
  )
}
