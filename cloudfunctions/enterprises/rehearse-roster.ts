import type { contract } from '@/shared/contract'
import { ROSTER_REPORT_MAX, ROSTER_ROWS_MAX } from '@/shared/contract/limits'
import { toActor } from '@/shared/domain/access/recusal'
import { regionLevel } from '@/shared/domain/access/region'
import {
  columnLabel,
  findHeadings,
  matchColumns,
  missingFields,
} from '@/shared/domain/enterprise/roster/columns'
import { qualificationNames } from '@/shared/domain/enterprise/qualification-list'
import { knownQualifications } from '../_kernel/data/known-qualifications'
import { files } from '../_kernel/platform/files'
import { ownPath } from '../_kernel/platform/file-proof'
import { fileIdBeside, noteUpload, receiveFiles, withFiles } from '../_kernel/platform/incoming-files'
import { isOwnUpload } from '../_kernel/platform/uploads'
import { rosterImports } from '../_kernel/data/repositories/roster-imports'
import { ActionError, refuse, Refusal } from '../_kernel/rpc/action-error'
import { newId } from '../_kernel/rpc/ids'
import type { Handler } from '../_kernel/rpc/handler'
import { compareRows, type ComparedRow } from './roster/compare'
import { readTable } from './roster/read-table'

type Rehearse = typeof contract.enterprises.rehearseRoster

/** Stores the rows to import in a file of their own, until they are imported or for a week. */
export const rehearseRoster: Handler<Rehearse> = async (context, { fileId, columns }) => {
  const { subject: regionCode, person, now } = context
  if (!person) throw new ActionError('Forbidden')
  if (regionLevel(regionCode) !== 'zone') return refuse('NotAZone', { regionCode: '请选择一个园区' })
  if (!isOwnUpload(fileId, person.id)) return refuse('ForeignFile', { fileId: '这不是您上传的文件' })
  // The upload stays for a while, because the person may match its columns differently. It is noted for deletion, because it holds telephone numbers.
  await noteUpload(fileId, now)
  const content = await files.download(fileId)
  if (!content) return refuse('RosterUnreadable')
  const table = await readTable(content)
  if (table instanceof Refusal) return table
  const at = findHeadings(table)
  const headings = [...(table[at] ?? [])]
  if (table.slice(at + 1).every((cells) => cells.every((cell) => cell.trim() === '')))
    return refuse('RosterEmpty')
  const match = matchColumns(headings, columns)
  const missing = missingFields(match).map((key) => ({ key, label: columnLabel(key) }))
  const qualifications = qualificationNames(await knownQualifications(regionCode, now))
  const where = { match, first: at + 1, zoneCode: regionCode, qualifications, by: toActor(person, now) }
  const rows = missing.length > 0 ? [] : await compareRows(table, where)
  if (rows.length > ROSTER_ROWS_MAX) return refuse('RosterTooManyRows')
  const report = {
    headings,
    columns: match.map((meaning) => (meaning ? { key: meaning.key, label: columnLabel(meaning.key) } : null)),
    missing,
    ...summarize(rows),
  }
  if (missing.length > 0 || report.counts.wrong > 0) return context.change(async () => report)

  const importId = newId('r')
  const prepared = rows.flatMap(({ row, outcome }) => (row && outcome !== 'unchanged' ? [row] : []))
  const bytes = Buffer.from(JSON.stringify(prepared))
  const path = ownPath('roster-imports', 'json', bytes)
  const incoming = await receiveFiles({ left: [fileIdBeside(fileId, path)], uploads: [] }, now)
  return withFiles(incoming, async () => {
    const stored = await files.upload(path, bytes)
    return context.change(async (tx) => {
      await tx.use(rosterImports).insert({
        ...{ id: importId, version: 1, regionCode, by: person.id, fileId: stored },
        ...{ total: prepared.length, done: 0, at: now },
      })
      await incoming.keep(tx)
      return { ...report, importId }
    })
  })
}

function summarize(rows: readonly ComparedRow[]) {
  const counts = { added: 0, changed: 0, unchanged: 0, wrong: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  const shown = [
    ...rows.filter(({ outcome }) => outcome === 'wrong'),
    ...rows.filter(({ outcome }) => outcome !== 'wrong'),
  ]
  return {
    counts,
    checkDigits: rows.filter(({ row }) => row?.isCheckDigitWrong).length,
    rows: shown
      .slice(0, ROSTER_REPORT_MAX)
      .map(({ line, name, outcome, faults }) => ({ line, name, outcome, faults })),
  }
}
