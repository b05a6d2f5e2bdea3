import type { contract } from '@/shared/contract'
import { CST_OFFSET_MS } from '@/shared/domain/time/calendar'
import { csvOf } from '@/shared/domain/file/csv'
import { LEDGER_REASON_LABELS, LEDGER_STATE_LABELS, type LedgerRow } from '@/shared/domain/push/ledger'
import { command } from '../_kernel/data/database'
import { noteLook } from '../_kernel/privacy/access-log'
import type { Handler } from '../_kernel/rpc/serve'
import type { Store } from '../_kernel/data/store'
import { ledgerFrom } from './ledger-walk'

const HEADINGS = ['企业', '园区', '姓名', '状态', '原因', '已读', '时间']
/** Chunks in one part: some thousands of rows, far below what an answer may carry. */
const CHUNKS_A_PART = 5
const BYTE_ORDER_MARK = '\ufeff'

/** `export` is a word of the language. */
export const exportLedger: Handler<typeof contract.pushes.export> = async (context, { cursor }) => {
  const { subject: push, store } = context
  const lines: (readonly string[])[] = cursor === undefined ? [HEADINGS] : []
  let done = 0
  let next: number | undefined
  for await (const { chunk } of ledgerFrom(push.id, cursor, store)) {
    if (done === CHUNKS_A_PART) {
      next = chunk.no
      break
    }
    lines.push(...(await linesOf(push.id, chunk.rows, store)))
    done += 1
  }
  await noteLook('pushes.export', context, [`pushes/${push.id}`])
  return {
    csv: (cursor === undefined ? BYTE_ORDER_MARK : '') + csvOf(lines),
    ...(next !== undefined && { nextCursor: `${next}.0` }),
  }
}

async function linesOf(pushId: string, rows: readonly LedgerRow[], store: Store): Promise<string[][]> {
  const named = (ids: readonly string[]) => ({
    where: { _id: command.in([...new Set(ids)]) },
    fields: ['name', 'regionName'],
    limit: 1000,
  })
  const [people, enterprises, read] = await Promise.all([
    store.people.find(named(rows.map(({ personId }) => personId))),
    store.enterprises.find(named(rows.map(({ enterpriseId }) => enterpriseId))),
    store.pushReads.byPeople(
      pushId,
      rows.map(({ personId }) => personId),
    ),
  ])
  const person = new Map(people.map(({ id, name }) => [id, name]))
  const enterprise = new Map(enterprises.map((each) => [each.id, each]))
  return rows.map(({ personId, enterpriseId, state, reason, at }) => [
    enterprise.get(enterpriseId)?.name ?? '',
    enterprise.get(enterpriseId)?.regionName ?? '',
    person.get(personId) ?? '（已注销）',
    LEDGER_STATE_LABELS[state],
    reason === undefined ? '' : LEDGER_REASON_LABELS[reason],
    read.has(personId) ? '已读' : '',
    at === undefined ? '' : new Date(at + CST_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' '),
  ])
}
