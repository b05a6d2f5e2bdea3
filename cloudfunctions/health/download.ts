import type { contract } from '@/shared/contract'
import { files } from '../_kernel/platform/files'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'

const PATH = 'health/download.txt'
const CONTENT = Buffer.from('ok')

/** Stores the same small file anew at each call, which is rare. */
export const download: Handler<typeof contract.health.download> = async () => {
  const fileId = await files.upload(PATH, CONTENT)
  const url = (await files.temporaryUrls([fileId])).get(fileId)
  if (url === undefined) throw new ActionError('Unavailable')
  return { url }
}
