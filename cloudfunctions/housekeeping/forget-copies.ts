import { valueWithout, type PersonTraces } from '@/shared/domain/access/pseudonym'
import type { CollectionName } from '../_kernel/data/collections'
import { command, database, type Conditions } from '../_kernel/data/database'
import { services } from '../_kernel/data/repositories/services'
import { takeovers } from '../_kernel/data/repositories/takeovers'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { nextIndexVersion } from '../_kernel/search/index-change'

/** A bound above the copies of one object in the weeks for which copies are kept. */
export const COPIES_MAX = 500

/** Fields of jobs, notices and stored answers that hold words. */
const WORDS = ['answer', 'notice', 'title', 'text'] as const

/** Fields of other objects that may hold a person's name, by collection. */
const NAMED_FIELDS: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  quick_replies: ['replies'],
  policies: ['history'],
  enterprises: ['roster', 'verification', 'closure'],
  enterprise_claims: ['reason'],
  enterprise_contacts: ['text'],
  pushes: ['by', 'notice', 'values'],
}

/** Ids of jobs, and of the notices that come of them, begin with one of these and then the id of the object. */
const JOB_PREFIXES: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  absences: ['cover_', 'cover_over_'],
  enterprise_claims: ['enterprise_'],
  enterprises: ['enterprise_', 'fact_'],
  people: ['names_'],
}

/** Removes a person's name and number from the words of these documents. */
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
 * Removes a person from an object other than a need, as the audit names it (`absences/a_1`): from the object's words, from stored answers about it,
 * and from the notices that told of it.
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

/** Removes the name of the person who assured a service, and keeps the day. Files of the index with the name are written again. */
async function forgetAssurer(serviceId: string, { names }: PersonTraces): Promise<void> {
  await systemTransaction(async (tx) => {
    const service = await tx.use(services).byId(serviceId)
    if (!service || !names.includes(service.assuredBy)) return
    const catalogueVersion = await nextIndexVersion(tx, 'services', { withdrawnIn: service.regionCode })
    await tx.use(services).touch({ ...service, assuredBy: '', catalogueVersion })
  })
}

/** Removes a person from the jobs whose ids begin with `start`, and from the inbox entries that came of them. */
async function forgetInJobs(start: string, traces: PersonTraces): Promise<void> {
  const where = { _id: command.gte(start).and(command.lt(`${start}~`)) }
  for (const collection of ['outbox', 'inbox'] as const) await forgetInCopies(collection, where, traces)
}

/** Removes the person as stand-in of others. New needs then go to whoever is on duty. */
export async function forgetAsCover(personId: string, traces: PersonTraces): Promise<void> {
  const where = { 'cover.personId': personId }
  const covered = await database.find('absences', { where, limit: COPIES_MAX })
  for (const { _id } of covered) await forgetInObject(`absences/${String(_id)}`, traces)
  await database.updateWhere('absences', where, { cover: command.remove() })
}

/** Removes the person from takeovers of their work, and from the notices about them. */
export async function forgetInTakeovers(personId: string, traces: PersonTraces): Promise<void> {
  for (const { id } of await takeovers.find({ where: { fromId: personId }, limit: COPIES_MAX })) {
    await forgetInCopies('takeovers', { _id: id }, traces)
    await forgetInJobs(`takeover_${id}`, traces)
  }
}
