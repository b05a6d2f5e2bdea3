import type { Call } from '@/shared/contract/action'

/** A file on this device, chosen and not sent yet. `blob` exists in the browser only. */
export interface LocalFile {
  name: string
  sizeBytes: number
  /** Temporary path in WeChat, object URL in the browser. */
  path: string
  blob?: Blob
}

/** The calls that differ between WeChat and the browser. Every promise rejects when the network fails, for whatever reason. */
export interface Transport {
  /** The raw answer of a cloud function. */
  invoke(functionName: string, call: Call): Promise<unknown>
  /** Stores the bytes under `path` and returns the file's id; `onProgress` gets the share that has been sent, 0–1. */
  upload(file: LocalFile, path: string, onProgress: (share: number) => void): Promise<string>
}

/** How long one attempt may take before it counts as failed. */
export const ATTEMPT_TIMEOUT_MS = 15_000
export const UPLOAD_TIMEOUT_MS = 120_000

let current: Transport | undefined

/** Chooses the transport, once, at launch. Tests pass a fake. */
export function connectBy(transport: Transport): void {
  current = transport
}

/** @throws Error when `connectBy` has not been called, which is a defect of the program */
export function transport(): Transport {
  if (!current) throw new Error('connectBy() has not been called')
  return current
}
