import { valueWithout, type PersonTraces } from '@/shared/domain/access/pseudonym'
import type { CollectionName } from '../_kernel/data/collections'
import { command, database, type Conditions } from '../_kernel/data/database'
import { services } from '../_kernel/data/repositories/services'
import { takeovers } from '../_kernel/data/repositories/takeovers'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { nextIndexVersion } from '../_kernel/search/index-change'

/** More copies than one object has within the weeks that they are kept. */
export const COPIES_MAX = 500

/** Fields of jobs, notices and stored answers that hold words. */
const WORDS = ['answer', 'notice', 'title', 'text'] as const

/** What is kept of an object, by its collection: the fields in which a name may stand. */
const NAMED_FIELDS: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  quick_replies: ['replies'],
  policies: ['history'],
  enterprises: ['roster', 'verification', 'closure'],
  enterprise_claims: ['reason'],
  enterprise_contacts: ['text'],
  pushes: ['by', 'notice', 'values'],
}

/** How the ids of jobs, and of the notices that come of them, begin before the id of the object that they are about. */
const JOB_PREFIXES: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  absences: ['cover_', 'cover_over_'],
  enterprise_claims: ['enterprise_'],
  enterprises: ['enterprise_', 'fact_'],
  people: ['names_'],
}

/** Takes somebody's name and number out of the words of these documents. */
export async function forgetInCopies(
  collection: CollectionName,
  where: Conditions,
  traces: PersonTraces,
  fields: readonly string[] = WORDS,
): Promise<void> {
  const copies = await database.find(collection, { where, limit: COPIES_MAX })
  for (const { _id, ...copy } of copies) {
    const stored = Object.fromEntries(Object.entries(copy).filter(([field]) => fields.includes(field)))
    const rest = valueWithout(stored, traces)
    if (JSON.stringify(rest) === JSON.stringify(stored)) continue
    const whole = Object.entries(rest).map(([field, value]) => [field, command.set(value)])
    await database.updateWhere(collection, { _id }, Object.fromEntries(whole))
  }
}

/**
 * What somebody did beside needs, as the audit names it (`absences/a_1`): the words that stay of it, the answers of others who dealt with it,
 * and the notices that told of it.
 */
export async function forgetInObject(object: string, traces: PersonTraces): Promise<void> {
  const at = object.indexOf('/')
  const [name, id] = [object.slice(0, at), object.slice(at + 1)]
  await forgetInCopies('requests', { objects: object }, traces)
  for (const [collection, fields] of Object.entries(NAMED_FIELDS))
    if (collection === name) await forgetInCopies(collection as CollectionName, { _id: id }, traces, fields)
  if (name === 'enterprises')
    await forgetInCopies(
      'enterprise_contacts',
      { enterpriseId: id },
      traces,
      NAMED_FIELDS.enterprise_contacts,
    )
  if (name === 'services') await forgetAssurer(id, traces)
  if (name === 'policies') await forgetInCopies('policy_revisions', { policyId: id }, traces, ['by'])
  for (const [collection, prefixes] of Object.entries(JOB_PREFIXES))
    if (collection === name) for (const prefix of prefixes) await forgetInJobs(`${prefix}${id}`, traces)
}

/** The day on which a service was assured stays, without who did. Files of the index that have the name are written anew. */
async function forgetAssurer(serviceId: string, { names }: PersonTraces): Promise<void> {
  await systemTransaction(async (tx) => {
    const service = await tx.use(services).byId(serviceId)
    if (!service || !names.includes(service.assuredBy)) return
    const catalogueVersion = await nextIndexVersion(tx, 'services', { withdrawnIn: service.regionCode })
    await tx.use(services).touch({ ...service, assuredBy: '', catalogueVersion })
  })
}

/** Jobs whose ids begin so, and what of them lies in inboxes. */
async function forgetInJobs(start: string, traces: PersonTraces): Promise<void> {
  const where = { _id: command.gte(start).and(command.lt(`${start}~`)) }
  for (const collection of ['outbox', 'inbox'] as const) await forgetInCopies(collection, where, traces)
}

/** Nobody stands in for somebody by covering them: new needs go to whoever is on duty. */
export async function forgetAsCover(personId: string, traces: PersonTraces): Promise<void> {
  const where = { 'cover.personId': personId }
  const covered = await database.find('absences', { where, limit: COPIES_MAX })
  for (const { _id } of covered) await forgetInObject(`absences/${String(_id)}`, traces)
  await database.updateWhere('absences', where, { cover: command.remove() })
}

/** Why somebody's needs went to somebody else, and who was told of it. */
export async function forgetInTakeovers(personId: string, traces: PersonTraces): Promise<void> {
  for (const { id } of await takeovers.find({ where: { fromId: personId }, limit: COPIES_MAX })) {
    await forgetInCopies('takeovers', { _id: id }, traces)
    await forgetInJobs(`takeover_${id}`, traces)
  }
}
