import type { RosterReportRow } from '@/shared/contract/enterprise-roster'
import type { Enterprise } from '@/shared/domain/access/account'
import { contains, type RegionCode } from '@/shared/domain/access/region'
import { isPartyOf, type Actor } from '@/shared/domain/access/role'
import type { QualificationNames } from '@/shared/domain/enterprise/qualification-list'
import type { ColumnMatch } from '@/shared/domain/enterprise/roster/columns'
import { readRosterRow, type RosterRow } from '@/shared/domain/enterprise/roster/row'
import { enterprises } from '../../_kernel/data/repositories/enterprises'
import { isUnchanged } from './merge-row'
import type { Table } from './read-table'

/** A row with its outcome. */
export type ComparedRow = RosterReportRow & { row?: RosterRow }

const CODES_AT_ONCE = 500

/** The place of the rows in the table, the zone that they are for, and the person who imports them. */
interface RosterPlace {
  match: ColumnMatch
  /** Number of the first line below the headings, from 0. */
  first: number
  zoneCode: RegionCode
  qualifications: QualificationNames
  by: Actor
}

/** Compares every row of the table below its headings with the stored enterprises. */
export async function compareRows(
  table: Table,
  { match, first, zoneCode, qualifications, by }: RosterPlace,
): Promise<ComparedRow[]> {
  const read = table.slice(first).flatMap((cells, at): ComparedRow[] => {
    if (cells.every((cell) => cell.trim() === '')) return []
    const result = readRosterRow(cells, match, first + at + 1, qualifications)
    return 'row' in result
      ? [{ line: result.row.line, name: result.row.name, outcome: 'added', faults: [], row: result.row }]
      : [{ ...result, outcome: 'wrong' }]
  })
  markRepeated(read)
  const rows = read.filter(({ row }) => row !== undefined)
  for (let from = 0; from < rows.length; from += CODES_AT_ONCE)
    await compareWithStored(rows.slice(from, from + CODES_AT_ONCE), zoneCode, by)
  return read
}

/** Rows with the same credit code contradict each other. All of them are wrong, because nobody knows which one is meant. */
function markRepeated(read: ComparedRow[]): void {
  const lines = new Map<string, ComparedRow[]>()
  for (const one of read)
    if (one.row) lines.set(one.row.creditCode, [...(lines.get(one.row.creditCode) ?? []), one])
  for (const same of lines.values())
    if (same.length > 1)
      for (const one of same)
        markWrong(
          one,
          `和第 ${same
            .filter((other) => other !== one)
            .map(({ line }) => line)
            .join('、')} 行的信用代码相同`,
        )
}

function markWrong(one: ComparedRow, fault: string): void {
  one.outcome = 'wrong'
  one.faults = [...one.faults, fault]
  delete one.row
}

async function compareWithStored(
  rows: readonly ComparedRow[],
  zoneCode: RegionCode,
  by: Actor,
): Promise<void> {
  const stored = await enterprises.byCreditCodes(rows.flatMap(({ row }) => row?.creditCode ?? []))
  const byCode = new Map<string, Enterprise>(stored.map((enterprise) => [enterprise.creditCode, enterprise]))
  for (const one of rows) {
    const enterprise = one.row && byCode.get(one.row.creditCode)
    if (!enterprise || !one.row) continue
    if (!contains(zoneCode, enterprise.regionCode))
      markWrong(one, `已在${enterprise.regionName}登记，请请那里的管委会改过来，或从表里去掉`)
    else if (isPartyOf(by, enterprise.id) && !isUnchanged(enterprise, one.row))
      markWrong(one, '这是您自己所在的企业，请由别的管理员更新，或从表里去掉这一行')
    else one.outcome = isUnchanged(enterprise, one.row) ? 'unchanged' : 'changed'
  }
}
