import type { contract } from '@/shared/contract'
import { maskPhone, type Enterprise } from '@/shared/domain/access/account'
import { ROSTER_FIELDS, type RosterField } from '@/shared/domain/enterprise/roster/columns'
import { enterpriseStatus, STATUS_LABELS } from '@/shared/domain/enterprise/standing'
import { toCsv } from '@/shared/domain/file/csv'
import { auditLog } from '../_kernel/data/repositories/audit'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'

/** Rows of one part: about 50 kB. */
const EXPORT_PAGE = 300

const FIELDS = Object.keys(ROSTER_FIELDS) as RosterField[]
const HEADINGS = [...FIELDS.map((field) => ROSTER_FIELDS[field]), '所在园区', '状态', '管家']

/** The first part begins with the headings. The audit notes an export of full numbers before they are answered. */
export const exportRoster: Handler<typeof contract.enterprises.exportRoster> = async (
  { subject: regionCode, person, as, now },
  { phones, form, cursor },
) => {
  if (!person || !as) throw new ActionError('Forbidden')
  const { items, nextCursor } = await enterprises.listPage({ regionCode }, cursor, EXPORT_PAGE)
  // Every part is noted, because a caller can make up a cursor and skip the first part.
  if (phones) {
    const objects = [`regions/${regionCode}`]
    await auditLog.note({ action: 'enterprises.exportRoster', personId: person.id, at: now, objects })
  }
  const lines = items.map((enterprise) => cellsOf(enterprise, phones))
  const rows = [...(cursor === undefined ? [HEADINGS] : []), ...lines]
  return {
    ...(form === 'rows' ? { csv: '', rows } : { csv: toCsv(rows) }),
    ...(nextCursor !== undefined && { nextCursor }),
  }
}

function cellsOf(enterprise: Enterprise, phones: boolean): string[] {
  const { name, creditCode, industry, roster = {}, regionName, steward } = enterprise
  const { contactPhone } = roster
  const fields = {
    ...{ name, creditCode, industry, ...roster },
    ...(contactPhone !== undefined && { contactPhone: phones ? contactPhone : maskPhone(contactPhone) }),
  }
  return [
    ...FIELDS.map((field) => fields[field] ?? ''),
    ...[regionName, STATUS_LABELS[enterpriseStatus(enterprise)], steward?.name ?? ''],
  ]
}
