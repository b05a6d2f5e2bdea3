import type { contract } from '@/shared/contract'
import type { RosterRow } from '@/shared/domain/enterprise/roster/row'
import { files } from '../_kernel/platform/files'
import { regions } from '../_kernel/data/repositories/regions'
import { rosterImports, type RosterImport } from '../_kernel/data/repositories/roster-imports'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { bringIn, WAVE_ROWS } from './roster/bring-in'
import { whenForgotten } from '../_kernel/data/instance-memory'

/** Working time of one call. Between calls the person sees the progress. */
const CALL_MS = 6_000

/** Rows of the import that this instance read last. */
let prepared: { importId: string; rows: readonly RosterRow[] } | undefined
whenForgotten(() => {
  prepared = undefined
})

/**
 * Imports the rows in waves and stores the progress after each. If the function is killed before it stores the progress, the wave is repeated and
 * changes nothing. Two calls at once do the same wave twice and store its progress once.
 */
export const importRoster: Handler<typeof contract.enterprises.importRoster> = async (
  { subject: regionCode, person, now, change },
  { importId },
) => {
  const running = await rosterImports.byId(importId)
  if (!person || running?.regionCode !== regionCode || running.by !== person.id) return refuse('ImportGone')
  const { id, name } = await regions.known(regionCode, now)
  const rows = await readPrepared(running)
  if (!rows) return refuse('ImportGone')
  const origin = { zone: { id, name }, by: person.id, at: running.at }
  const deadline = Date.now() + CALL_MS
  let { done } = running
  while (done < running.total && Date.now() < deadline) {
    const wave = rows.slice(done, done + WAVE_ROWS)
    await bringIn(wave, origin)
    await rosterImports.advance(importId, done, done + wave.length)
    done += wave.length
  }
  return change(async (tx) => {
    const latest = await tx.use(rosterImports).byId(importId)
    if (!latest) throw new ActionError('NotFound')
    // Written again, so that the audit entry of this change names it.
    await tx.use(rosterImports).touch(latest)
    return { done: latest.done, total: latest.total }
  })
}

async function readPrepared({ id, fileId }: RosterImport): Promise<readonly RosterRow[] | undefined> {
  if (prepared?.importId === id) return prepared.rows
  const content = await files.download(fileId)
  if (!content) return undefined
  const rows: RosterRow[] = JSON.parse(content.toString('utf8'))
  prepared = { importId: id, rows }
  return rows
}
