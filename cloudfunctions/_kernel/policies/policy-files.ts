import type { PolicyFile } from '@/shared/domain/policy/policy'
import { ownPath } from '../platform/file-proof'
import { files } from '../platform/files'

/** A file that was looked at and is to be stored. */
export interface NewPolicyFile {
  name: string
  /** What the address ends in, so that the storage serves the right type: `pdf`. */
  ending: string
  content: Buffer
}

/** Where a file of a policy will lie: together with its others, out of reach of whoever uploaded it. */
export function policyFilePath(policyId: string, { ending, content }: NewPolicyFile): string {
  return ownPath(`policies/${policyId}`, ending, content)
}

/** Stores a file at its path under a policy. */
export async function storePolicyFile(path: string, { name, content }: NewPolicyFile): Promise<PolicyFile> {
  return { fileId: await files.upload(path, content), name, sizeBytes: content.length }
}
