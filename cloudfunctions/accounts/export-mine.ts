import type { contract } from '@/shared/contract'
import { HELD } from '@/shared/domain/access/personal-data'
import { database } from '../_kernel/data/database'
import { ActionError } from '../_kernel/rpc/action-error'
import { handedOut, SOURCES } from '../_kernel/privacy/personal-data'
import type { Handler } from '../_kernel/rpc/handler'

const PAGE = 100

/** A page holds one source or a part of it. Every document is one line of JSON, so that the pages joined make one file. */
export const exportMine: Handler<typeof contract.accounts.exportMine> = async (
  { person, openid },
  { cursor = { source: 0, given: 0 } },
) => {
  const { source: at, given: skip } = cursor
  const source = SOURCES[at]
  if (!source) throw new ActionError('InvalidInput', { cursor: '这一页的位置不对，请从头开始' })
  const who = { personId: person?.id ?? '', openid }
  const { collection, fields } = source
  const found = await database.find(collection, { where: source.where(who), fields, skip, limit: PAGE })
  const lines = found.map((document) =>
    JSON.stringify({ 类别: HELD[source.kind].what, ...handedOut(document, source) }),
  )
  const next =
    found.length === PAGE ? `${at}.${skip + PAGE}` : at + 1 < SOURCES.length ? `${at + 1}.0` : undefined
  return { lines, ...(next !== undefined && { nextCursor: next }) }
}
