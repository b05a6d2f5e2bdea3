import type { PolicyFile } from '@/shared/domain/policy/policy'
import { files } from '../platform/files'
import { newId } from '../rpc/ids'

/** Files of a policy lie together, out of reach of whoever uploaded them. */
const folderOf = (policyId: string) => `policies/${policyId}/`

/** True for a file that was stored under the policy before. */
export function isPolicyFile(policyId: string, fileId: string): boolean {
  const path = fileId.split('/').slice(3).join('/')
  return new RegExp(`^${folderOf(policyId)}[A-Za-z0-9_]+\\.[a-z]+$`).test(path)
}

/**
 * Stores a file under a policy.
 * @param ending what the address ends in, so that the storage serves the right type: `pdf`
 */
export async function storeUnder(
  policyId: string,
  { name, ending, content }: { name: string; ending: string; content: Buffer },
): Promise<PolicyFile> {
  const fileId = await files.upload(`${folderOf(policyId)}${newId('f')}.${ending}`, content)
  return { fileId, name, sizeBytes: content.length }
}
