import { NAME_OF_NOBODY } from '@/shared/domain/access/personal-data'
import { needWithout, valueWithout, type PersonTraces } from '@/shared/domain/access/pseudonym'
import type { CollectionName } from '../_kernel/data/collections'
import { command, database, type Conditions } from '../_kernel/data/database'
import { files } from '../_kernel/platform/files'
import { temporaryKeys, type PersonKeys } from '../_kernel/privacy/personal-data'
import { type Erasure, erasures } from '../_kernel/data/repositories/erasures'
import { forgetInPeopleRoster } from '../_kernel/data/rosters/people-roster'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { COPIES_MAX, forgetAsCover, forgetInCopies, forgetInObject, forgetInTakeovers } from './forget-copies'
import { auditLog } from '../_kernel/data/repositories/audit'
import { keepShared } from '../_kernel/search/shared-need-change'
import { withdrawEvidence } from '../_kernel/search/withdraw-evidence'
import { enterpriseContacts } from '../_kernel/data/repositories/enterprise-contacts'
import { needMarks } from '../_kernel/data/repositories/need-marks'
import { needNotes } from '../_kernel/data/repositories/need-notes'
import { quickReplies } from '../_kernel/data/repositories/quick-replies'
import { sceneCodes } from '../_kernel/data/repositories/scene-codes'
import { needs } from '../_kernel/data/repositories/needs'

const PEOPLE_A_FIRING = 3
const PAGES_A_FIRING = 3
/** Notices of the person whose needs one firing looks at. */
const NOTICES_A_FIRING = 100
/** For people who asked before traces were stored. */
const NO_TRACES: PersonTraces = { names: [], phones: [] }

/**
 * Erases people who asked for the deletion of their data. Their audit entries lead to every need in which they took part; name and number are
 * removed there. Their messages, answers and counters are removed. The work is done in steps, and each step is safe to repeat.
 */
export async function erase(now: number): Promise<number> {
  const pending = await erasures.pending(PEOPLE_A_FIRING)
  for (const erasure of pending) await eraseOne(erasure, now)
  return pending.length
}

async function eraseOne(erasure: Erasure, now: number): Promise<void> {
  const { id: personId, openid = '', traces = NO_TRACES } = erasure
  if (!(await forgetInOwnNotices(personId, traces))) return
  let cursor = erasure.cursor
  for (let page = 0; page < PAGES_A_FIRING; page += 1) {
    const entries = await auditLog.ofPerson(personId, cursor)
    for (const needId of needsIn(entries.items)) await forgetInNeed(needId, personId, traces)
    for (const object of othersIn(entries.items)) await forgetInObject(object, traces)
    cursor = entries.nextCursor
    if (cursor === undefined) break
  }
  if (cursor === undefined) {
    await removeOwn({ personId, openid })
    await forgetInPeopleRoster(now)
    await forgetInNotes({ 'mentions.personId': personId }, traces)
    await needNotes.forgetOfficer(personId)
    await enterpriseContacts.forgetOfficer(personId)
    // The claims come first: they were made before the person had a record, so no audit entry leads to their notices.
    await forgetClaims(openid, traces)
    await forgetAsCover(personId, traces)
    await forgetInTakeovers(personId, traces)
    for (const object of erasure.objects ?? []) await forgetInObject(object, traces)
  }
  await systemTransaction(async (tx) => {
    const held = await tx.use(erasures).byId(personId)
    if (!held || held.done) return
    const { cursor: _before, openid: _gone, traces: _traces, objects: _objects, ...rest } = held
    const next = cursor === undefined ? { ...rest, done: true, at: now } : { ...held, cursor }
    await tx.use(erasures).update(next, held.version)
  })
}

/**
 * Removes the person's own notices and the person's name in the needs that they lead to: the timer names officers in needs that they never touched.
 * @returns true when no notice is left
 */
async function forgetInOwnNotices(personId: string, traces: PersonTraces): Promise<boolean> {
  const notices = await database.find('inbox', { where: { personId }, limit: NOTICES_A_FIRING })
  const needIds = new Set(notices.flatMap(({ needId }) => (typeof needId === 'string' ? [needId] : [])))
  for (const needId of needIds) await forgetInNeed(needId, personId, traces)
  await database.removeWhere('inbox', { _id: command.in(notices.map(({ _id }) => _id)) })
  return notices.length < NOTICES_A_FIRING
}

/** Objects other than needs in the entries. Needs are handled separately. */
function othersIn(traces: readonly { objects: readonly string[] }[]): Set<string> {
  return new Set(traces.flatMap(({ objects }) => objects.filter((one) => !one.startsWith('needs/'))))
}

function needsIn(traces: readonly { objects: readonly string[] }[]): Set<string> {
  const prefix = 'needs/'
  const objects = traces.flatMap((trace) => trace.objects)
  return new Set(objects.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length)))
}

/** Removes the person from the need, from what others see of it, and from every copy: notices, jobs, stored answers. */
async function forgetInNeed(needId: string, personId: string, traces: PersonTraces): Promise<void> {
  const known = await systemTransaction(async (tx) => {
    const need = await tx.use(needs).byId(needId)
    if (!need) return traces
    const authored = need.author.personId === personId && need.contact.phone !== ''
    const wider = authored ? { ...traces, phones: [...traces.phones, need.contact.phone] } : traces
    const next = needWithout(need, personId, wider)
    if (need.evidence && !next.evidence) await withdrawEvidence(tx, needId)
    const saved = await tx.use(needs).update(next, need.version)
    await keepShared(tx, saved, saved.updatedAt)
    return wider
  })
  for (const [collection, where] of copiesOf(needId)) await forgetInCopies(collection, where, known)
  await forgetInNotes({ needId }, known)
  await forgetInLaterReplies(needId, known)
  await forgetInContacts(needId, known)
}

/** The collections with copies of a need, and the conditions that find them. */
function copiesOf(needId: string): [CollectionName, Conditions][] {
  return [
    ['requests', { objects: `needs/${needId}` }],
    ['outbox', { 'notice.needId': needId }],
    ['inbox', { needId }],
  ]
}

/** Removes the person from internal notes, which may name the person who asked, and officers. */
async function forgetInNotes(where: Conditions, traces: PersonTraces): Promise<void> {
  for (const { id, text } of await needNotes.find({ where, limit: COPIES_MAX })) {
    const rest = valueWithout(text, traces)
    if (rest !== text) await database.updateWhere('need_notes', { _id: id }, { text: rest })
  }
}

/** Removes the person from notes on telephone calls, which may name the person who asked. */
async function forgetInContacts(needId: string, traces: PersonTraces): Promise<void> {
  for (const { id, text } of await enterpriseContacts.find({ where: { needId }, limit: COPIES_MAX })) {
    const rest = text === undefined ? undefined : valueWithout(text, traces)
    if (rest !== text) await database.updateWhere('enterprise_contacts', { _id: id }, { text: rest })
  }
}

/** Removes the person from later replies, which may name the person who asked. */
async function forgetInLaterReplies(needId: string, traces: PersonTraces): Promise<void> {
  for (const { id, later } of await needMarks.find({ where: { needId }, limit: COPIES_MAX })) {
    const rest = later && valueWithout(later, traces)
    if (rest && rest.text !== later.text)
      await database.updateWhere('need_marks', { _id: id }, { later: rest })
  }
}

async function forgetClaims(openid: string, traces: PersonTraces): Promise<void> {
  for (const { _id } of await database.find('enterprise_claims', { where: { openid }, limit: COPIES_MAX }))
    await forgetInObject(`enterprise_claims/${String(_id)}`, traces)
  await database.removeWhere('enterprise_claims', { openid })
}

async function removeOwn(who: PersonKeys): Promise<void> {
  const { personId } = who
  for (const collection of [
    'inbox',
    'policy_reads',
    'push_reads',
    'push_calls',
    'absences',
    'need_marks',
  ] as const)
    await database.removeWhere(collection, { personId })
  await database.remove('readers', personId)
  await database.remove('quick_replies', quickReplies.idOfOfficer(personId))
  await sceneCodes.forget(`a.${personId}`)
  await database.updateWhere('phone_access_log', { subjects: personId }, { subjects: command.pull(personId) })
  await database.updateWhere(
    'phone_access_log',
    { 'by.personId': personId },
    { by: { name: NAME_OF_NOBODY } },
  )
  await database.updateWhere(
    'push_calls',
    { 'by.personId': personId },
    { by: { personId: '', name: NAME_OF_NOBODY } },
  )
  await removeLicences(who.openid)
  const addressed = await database.find('outbox', { where: { to: personId }, limit: COPIES_MAX })
  const alone = addressed.filter(({ to }) => Array.isArray(to) && to.length === 1)
  await database.removeWhere('outbox', { _id: command.in(alone.map(({ _id }) => _id)) })
  await database.updateWhere('outbox', { to: personId }, { to: command.pull(personId) })
  for (const collection of ['requests', 'calls', 'failed_attempts'] as const)
    await database.removeWhere(collection, temporaryKeys(who))
}

/** Removes pictures of licences, and only then the documents that name them. */
async function removeLicences(openid: string): Promise<void> {
  const own = await database.find('licences', { where: { openid }, limit: COPIES_MAX })
  const pictures = own.flatMap(({ fileId }) => (typeof fileId === 'string' ? [fileId] : []))
  if (pictures.length > 0 && !(await files.remove(pictures)))
    throw new Error('a licence could not be removed')
  await database.removeWhere('licences', { openid })
}
