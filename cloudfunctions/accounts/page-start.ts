import { ActionError } from '../_kernel/rpc/action-error'

/** How many items the pages before have given. @throws ActionError InvalidInput for a cursor that no page gave */
export function parsePageStart(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  if (!/^\d{1,6}$/.test(cursor))
    throw new ActionError('InvalidInput', { cursor: '这一页的位置不对，请从头看起' })
  return Number(cursor)
}
