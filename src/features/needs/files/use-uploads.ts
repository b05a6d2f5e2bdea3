import { useCallback, useEffect, useState } from 'react'
import type { LocalFile } from '@/cloud/rpc/connection'
import { uploadFile } from '@/cloud/device/files'
import { newRequestId } from '@/cloud/rpc/request-id'
import { NEED_ATTACHMENTS_MAX } from '@/shared/contract/limits'
import { findFileFault } from './look-into'
import { pickFiles } from './pick-files'

/** A file that was chosen. It is kept in the draft: `fileId` once the storage has it, `fault` when it cannot be sent. */
export interface PickedFile {
  key: string
  name: string
  sizeBytes: number
  path: string
  fileId?: string
  fault?: string
  /** The fault is the network's: trying again may help. */
  retry?: boolean
}

export interface Uploads {
  files: readonly PickedFile[]
  /** Share sent of each file under way, 0–1. */
  shares: Readonly<Record<string, number>>
  add(): Promise<void>
  retry(key: string): void
  remove(key: string): void
  /** Files that are under way. */
  waiting: number
  /** Files that need a hand. */
  broken: number
}

/** The bytes of files chosen since the start: a draft cannot keep those. */
const bytes = new Map<string, LocalFile>()
const underWay = new Set<string>()

/** Sends chosen files at once, one by one with progress; what is sent stays sent in the draft. */
export function useUploads(
  personId: string,
  files: readonly PickedFile[],
  change: (update: (files: readonly PickedFile[]) => readonly PickedFile[]) => void,
): Uploads {
  const [shares, setShares] = useState<Readonly<Record<string, number>>>({})

  const send = useCallback(
    async (key: string, file: LocalFile) => {
      if (underWay.has(key)) return
      underWay.add(key)
      const put = (patch: Partial<PickedFile>) =>
        change((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)))
      setShares((all) => ({ ...all, [key]: 0 }))
      try {
        const fault = await findFileFault(file)
        if (fault !== undefined) put({ fault, retry: false })
        else
          put({
            fileId: await uploadFile(personId, file, (share) =>
              setShares((all) => ({ ...all, [key]: share })),
            ),
          })
      } catch {
        put({ fault: '没有传上去，请检查网络', retry: true })
      } finally {
        underWay.delete(key)
        setShares(({ [key]: _done, ...rest }) => rest)
      }
    },
    [change, personId],
  )

  const add = useCallback(async () => {
    const chosen = await pickFiles(NEED_ATTACHMENTS_MAX - files.length)
    const added = chosen.map((file) => ({ key: newRequestId(), file }))
    for (const { key, file } of added) bytes.set(key, file)
    change((all) => [
      ...all,
      ...added.map(({ key, file: { name, sizeBytes, path } }) => ({ key, name, sizeBytes, path })),
    ])
    for (const { key, file } of added) await send(key, file)
  }, [change, files.length, send])

  const retry = useCallback(
    (key: string) => {
      change((all) =>
        all.map(({ fault, retry: _retry, ...one }) =>
          one.key === key ? one : { ...one, ...(fault !== undefined && { fault }) },
        ),
      )
      const file = bytes.get(key)
      if (file) void send(key, file)
    },
    [change, send],
  )

  const remove = useCallback(
    (key: string) => {
      bytes.delete(key)
      change((all) => all.filter((one) => one.key !== key))
    },
    [change],
  )

  // After a restart the bytes are gone: what was not sent by then has to be chosen again.
  useEffect(() => {
    const lost = files.filter(
      ({ key, fileId, fault }) => fileId === undefined && fault === undefined && !bytes.has(key),
    )
    if (lost.length === 0) return
    const keys = new Set(lost.map(({ key }) => key))
    change((all) =>
      all.map((one) => (keys.has(one.key) ? { ...one, fault: '还没传完，请移除后重新选择' } : one)),
    )
  }, [change, files])

  return {
    files,
    shares,
    add,
    retry,
    remove,
    waiting: files.filter(({ fileId, fault }) => fileId === undefined && fault === undefined).length,
    broken: files.filter(({ fault }) => fault !== undefined).length,
  }
}

/** The files as the contract takes them: only those that are sent. */
export function toAttachments(
  files: readonly PickedFile[],
): { fileId: string; name: string; sizeBytes: number }[] {
  return files.flatMap(({ fileId, name, sizeBytes }) =>
    fileId === undefined ? [] : [{ fileId, name, sizeBytes }],
  )
}
