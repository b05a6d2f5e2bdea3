import type { Enterprise, Invitation, Person, Region } from '@/shared/domain/access/account'
import type { EarlierNeed } from '@/shared/domain/search/index/earlier-needs'
import type { Need } from '@/shared/domain/need/need'
import type { Policy } from '@/shared/domain/policy/policy'
import type { PolicyRevision } from '@/shared/domain/policy/revision'
import type { PolicyRead, Reader as PolicyReader } from '@/shared/domain/policy/policy-read'
import type { SharedNeed } from '@/shared/domain/need/shared-need'
import type { Organization, Service } from '@/shared/domain/service/service'
import type { Session } from './database'
import type { PictureCheck } from '../platform/picture-check'
import { auditReader } from './repositories/audit'
import { catalogueShelf } from '../search/catalogue'
import { earlierNeedsShelf } from '../search/earlier-needs'
import { erasuresReader, type Erasure } from './repositories/erasures'
import { guesses } from './repositories/failed-attempts'
import { inboxReader, jobsReader, type InboxEntry, type Job } from './repositories/jobs'
import { looksReader } from './repositories/phone-access-log'
import { needsReader } from './repositories/needs'
import { peopleReader } from './repositories/people'
import { pictureChecksReader } from './repositories/picture-checks'
import { ledgerReader, pushesReader, pushReadsReader, type Push, type PushRead } from './repositories/pushes'
import { regionsReader } from './repositories/regions'
import { policiesReader, policyRevisionsReader, policyShelf } from './repositories/policies'
import { policyReadsReader } from './repositories/policy-reads'
import { reader, writer, type Writer } from './repositories/repository'
import type { ShelfState } from '../search/index-states'
import { sharedNeedsShelf } from '../search/shared-needs'
import type { ZoneFile } from '../search/zone-file'

/** Every collection as handlers read it. */
export const store = {
  people: peopleReader,
  enterprises: reader<Enterprise>('enterprises'),
  regions: regionsReader,
  invitations: reader<Invitation>('invitations'),
  services: reader<Service>('services'),
  needs: needsReader,
  policies: policiesReader,
  policyRevisions: policyRevisionsReader,
  policyReads: policyReadsReader,
  readers: reader<PolicyReader>('readers'),
  inbox: inboxReader,
  pushes: pushesReader,
  ledger: ledgerReader,
  pushReads: pushReadsReader,
  jobs: jobsReader,
  guesses,
  looks: looksReader,
  audit: auditReader,
  erasures: erasuresReader,
  pictureChecks: pictureChecksReader,
  zoneFiles: reader<ZoneFile>('zone_files'),
  catalogue: catalogueShelf.current,
  shelf: policyShelf.current,
  recentShelf: policyShelf.recent,
  earlierNeeds: earlierNeedsShelf.current,
  sharedNeeds: reader<SharedNeed>('shared_needs'),
  sharedShelf: sharedNeedsShelf.current,
}
export type Store = typeof store

/** Every collection as a change writes it. `touched` collects what was written, for the audit log; jobs keep the `trace`. */
export function writingStore(session: Session, touched: string[], trace: string) {
  const touch = (object: string) => void touched.push(object)
  return {
    people: writer<Person>(session, 'people', touch),
    enterprises: dated(writer<Enterprise>(session, 'enterprises', touch)),
    regions: writer<Region>(session, 'regions', touch),
    invitations: writer<Invitation>(session, 'invitations', touch),
    organizations: writer<Organization>(session, 'organizations', touch),
    services: writer<Service>(session, 'services', touch),
    needs: writer<Need>(session, 'needs', touch),
    policies: writer<Policy>(session, 'policies', touch),
    policyRevisions: writer<PolicyRevision>(session, 'policy_revisions', () => undefined),
    policyReads: writer<PolicyRead>(session, 'policy_reads', touch),
    readers: writer<PolicyReader>(session, 'readers', () => undefined),
    earlierNeeds: writer<EarlierNeed>(session, 'earlier_needs', () => undefined),
    sharedNeeds: writer<SharedNeed>(session, 'shared_needs', () => undefined),
    shelves: writer<ShelfState>(session, 'shelves', () => undefined),
    zoneFiles: writer<ZoneFile>(session, 'zone_files', () => undefined),
    inbox: writer<InboxEntry>(session, 'inbox', () => undefined),
    pushes: writer<Push>(session, 'pushes', touch),
    pushReads: writer<PushRead>(session, 'push_reads', () => undefined),
    erasures: writer<Erasure>(session, 'erasures', () => undefined),
    pictureChecks: writer<PictureCheck>(session, 'picture_checks', () => undefined),
    jobs: tracing(
      writer<Job>(session, 'outbox', () => undefined),
      trace,
    ),
  }
}
export type WritingStore = ReturnType<typeof writingStore>

/** Every write of an enterprise leaves its instant: rosters are brought up to date by it. */
function dated(enterprises: Writer<Enterprise>): Writer<Enterprise> {
  const now = () => ({ changedAt: Date.now() })
  return {
    ...enterprises,
    open: (enterprise) => enterprises.open({ ...enterprise, ...now() }),
    save: (next, version) => enterprises.save({ ...next, ...now() }, version),
  }
}

/** A job remembers which call it follows from: the log of the message that it becomes says so. */
function tracing(jobs: Writer<Job>, trace: string): Writer<Job> {
  return { ...jobs, open: (job) => jobs.open({ trace, ...job }) }
}
