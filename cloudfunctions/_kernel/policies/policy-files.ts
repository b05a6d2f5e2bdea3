import type { PolicyFile } from '@/shared/domain/policy/policy'
import { ownPath } from '../platform/file-proof'
import { files } from '../platform/files'

/** A checked file that is to be stored. */
export interface NewPolicyFile {
  name: string
  /** The ending of the file's address, so that the storage serves the right type: `pdf`. */
  ending: string
  content: Buffer
}

/** The path of a file of a policy: in the policy's own folder, where its uploader cannot reach it. */
export function policyFilePath(policyId: string, { ending, content }: NewPolicyFile): string {
  return ownPath(`policies/${policyId}`, ending, content)
}

/** Stores a file at its path under a policy. */
export async function storePolicyFile(path: string, { name, content }: NewPolicyFile): Promise<PolicyFile> {
  return { fileId: await files.upload(path, content), name, sizeBytes: content.length }
}
