import type { contract } from '@/shared/contract'
import type { RegionCode } from '@/shared/domain/access/region'
import type { Service } from '@/shared/domain/service/service'
import { IMPORT_ROWS_MAX } from '@/shared/contract/limits'
import { toDay } from '@/shared/domain/time/days'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import type { Transaction } from '../_kernel/data/transaction'
import { nextIndexVersion } from '../_kernel/search/index-change'
import { keepOrganization, makeServiceId, toService, withPledge } from './catalogue-change'
import { parseServicesCsv, type CsvRow } from './csv'
import { services } from '../_kernel/data/repositories/services'

/** Imports all rows in one transaction, or none, and reports on each row either way. */
export const importCsv: Handler<typeof contract.services.import> = async (context, { csv, rehearse }) => {
  const { subject: regionCode, person, now } = context
  const rows = parseServicesCsv(csv, toDay(now))
  if ('missing' in rows)
    return refuse('CsvUnreadable', {
      csv:
        rows.missing.length > 0
          ? `第一行缺少：${rows.missing.join('、')}。必须有：服务名称、机构、类别、联系电话`
          : '只有表头，没有服务。请在表头下面每行写一项服务',
    })
  if (rows.length > IMPORT_ROWS_MAX) return refuse('TooManyRows', { csv: `共 ${rows.length} 行` })
  markRepeated(rows, regionCode)
  const wrong = rows.some(({ faults }) => faults.length > 0)
  return context.change(async (tx) => {
    const report: {
      line: number
      name: string
      outcome: 'added' | 'changed' | 'unchanged' | 'wrong'
      faults: string[]
    }[] = []
    let catalogueVersion: number | undefined
    for (const { line, name, draft, faults } of rows) {
      if (!draft || faults.length > 0) {
        report.push({ line, name, outcome: 'wrong', faults })
        continue
      }
      const id = makeServiceId(regionCode, draft)
      const held = await tx.use(services).byId(id)
      const next = toService(withPledge(draft, held), {
        id,
        version: held?.version ?? 1,
        catalogueVersion: held?.catalogueVersion ?? 0,
        regionCode,
        status: held?.status ?? 'active',
        assuredBy: person?.name ?? '',
      })
      const outcome = !held ? 'added' : sameWords(held, next) ? 'unchanged' : 'changed'
      report.push({ line, name, outcome, faults: [] })
      if (wrong || rehearse || outcome === 'unchanged') continue
      catalogueVersion ??= await nextIndexVersion(tx, 'services')
      await keep(tx, { ...next, catalogueVersion }, held)
    }
    return { imported: !wrong && !rehearse, rows: report }
  })
}

/** Marks a row as faulty if an earlier row describes the same service. */
function markRepeated(rows: CsvRow[], regionCode: RegionCode): void {
  const lines = new Map<string, number>()
  for (const { line, draft, faults } of rows) {
    if (!draft) continue
    const id = makeServiceId(regionCode, draft)
    const first = lines.get(id)
    if (first === undefined) lines.set(id, line)
    else faults.push(`与第 ${first} 行是同一项服务`)
  }
}

async function keep(tx: Transaction, next: Service, held: Service | undefined): Promise<void> {
  await keepOrganization(tx, next)
  if (held) await tx.use(services).update(next, held.version)
  else await tx.use(services).insert(next)
}

const IGNORED = new Set(['version', 'catalogueVersion', 'assuredBy'])

function sameWords(a: Service, b: Service): boolean {
  const words = (service: Service) =>
    JSON.stringify(
      Object.entries(service)
        .filter(([key]) => !IGNORED.has(key))
        .sort(([left], [right]) => (left < right ? -1 : 1)),
    )
  return words(a) === words(b)
}
