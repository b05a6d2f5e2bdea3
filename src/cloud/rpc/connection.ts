import type { Call } from '@/shared/contract/action'

/** A file on this device, chosen and not sent yet. `blob` is there in the browser only. */
export interface LocalFile {
  name: string
  sizeBytes: number
  /** Temporary path in WeChat, object URL in the browser. */
  path: string
  blob?: Blob
}

/** What differs between WeChat and the browser. Every promise here rejects when the network fails, whatever the reason. */
export interface Transport {
  /** The raw answer of a cloud function. */
  invoke(functionName: string, call: Call): Promise<unknown>
  /** Stores the bytes under `path` and gives the file's id; `onProgress` hears the share that is sent, 0–1. */
  upload(file: LocalFile, path: string, onProgress: (share: number) => void): Promise<string>
}

/** How long one attempt may take before it counts as failed. */
export const ATTEMPT_TIMEOUT_MS = 15_000
export const UPLOAD_TIMEOUT_MS = 120_000

let current: Transport | undefined

/** Chooses the way to the cloud, once, at launch. Tests put a stand-in here. */
export function connectBy(transport: Transport): void {
  current = transport
}

/** @throws Error when nothing has been connected: a mistake in the program, not on the network. */
export function transport(): Transport {
  if (!current) throw new Error('connectBy() has not been called')
  return current
}
