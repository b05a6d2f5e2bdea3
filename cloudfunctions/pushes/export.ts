import type { contract } from '@/shared/contract'
import { toCsv } from '@/shared/domain/file/csv'
import { LEDGER_REASON_LABELS, LEDGER_STATE_LABELS, type LedgerRow } from '@/shared/domain/push/ledger'
import { formatInChina } from '@/shared/domain/time/china-time'
import { command } from '../_kernel/data/database'
import { recordAccess } from '../_kernel/privacy/access-log'
import type { Handler } from '../_kernel/rpc/handler'
import { ledgerFrom } from './ledger-walk'
import { people } from '../_kernel/data/repositories/people'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { pushReads } from '../_kernel/data/repositories/push-reads'

const HEADINGS = ['企业', '园区', '姓名', '状态', '原因', '已读', '时间']
/** Chunks in one part: some thousands of rows, far less than an answer can carry. */
const CHUNKS_A_PART = 5
const BYTE_ORDER_MARK = '\ufeff'

/** Named so because `export` is a word of the language. */
export const exportLedger: Handler<typeof contract.pushes.export> = async (context, { cursor }) => {
  const { subject: push } = context
  const lines: (readonly string[])[] = cursor === undefined ? [HEADINGS] : []
  let done = 0
  let next: number | undefined
  for await (const { chunk } of ledgerFrom(push.id, cursor)) {
    if (done === CHUNKS_A_PART) {
      next = chunk.no
      break
    }
    lines.push(...(await linesOf(push.id, chunk.rows)))
    done += 1
  }
  await recordAccess('pushes.export', context, [`pushes/${push.id}`])
  return {
    csv: (cursor === undefined ? BYTE_ORDER_MARK : '') + toCsv(lines),
    ...(next !== undefined && { nextCursor: `${next}.0` }),
  }
}

async function linesOf(pushId: string, rows: readonly LedgerRow[]): Promise<string[][]> {
  const named = (ids: readonly string[]) => ({
    where: { _id: command.in([...new Set(ids)]) },
    fields: ['name', 'regionName'],
    limit: 1000,
  })
  const [personList, enterpriseList, read] = await Promise.all([
    people.find(named(rows.map(({ personId }) => personId))),
    enterprises.find(named(rows.map(({ enterpriseId }) => enterpriseId))),
    pushReads.byPeople(
      pushId,
      rows.map(({ personId }) => personId),
    ),
  ])
  const person = new Map(personList.map(({ id, name }) => [id, name]))
  const enterprise = new Map(enterpriseList.map((each) => [each.id, each]))
  return rows.map(({ personId, enterpriseId, state, reason, at }) => [
    enterprise.get(enterpriseId)?.name ?? '',
    enterprise.get(enterpriseId)?.regionName ?? '',
    person.get(personId) ?? '（已注销）',
    LEDGER_STATE_LABELS[state],
    reason === undefined ? '' : LEDGER_REASON_LABELS[reason],
    read.has(personId) ? '已读' : '',
    at === undefined ? '' : formatInChina(at, 'YYYY-MM-DD HH:mm'),
  ])
}
