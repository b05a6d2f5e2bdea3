import { policiesCarryFiles } from './0001-policies-carry-files'
import { phoneAccessLogIsNamed } from './0002-phone-access-log'
import { failedAttemptsAreNamed } from './0003-failed-attempts'
import { indexStatesAreNamed, itemsHaveIndexVersions } from './0004-index-versions'
import { enterprisesHaveStatus } from './0009-enterprise-status'
import { evidenceByConsent } from './0005-evidence-by-consent'
import { needsAreReminded } from './0012-needs-are-reminded'
import { policiesHaveMeasures } from './0015-policies-have-measures'
import { needsHaveSearchKeys } from './0008-need-search-keys'
import { peopleRosterIsBelieved } from './0014-people-roster-is-believed'
import { evidenceIsLookedAt } from './0016-evidence-is-looked-at'
import { joinsSayWhoseWords } from './0017-joins-say-whose-words'
import type { Migration } from './migration'

/** All migrations in order. Every change of stored data is a new entry; existing entries never change. */
export const migrations: readonly Migration[] = [
  policiesCarryFiles,
  phoneAccessLogIsNamed,
  failedAttemptsAreNamed,
  indexStatesAreNamed,
  ...itemsHaveIndexVersions,
  enterprisesHaveStatus,
  ...evidenceByConsent,
  needsAreReminded,
  needsHaveSearchKeys,
  peopleRosterIsBelieved,
  policiesHaveMeasures,
  evidenceIsLookedAt,
  ...joinsSayWhoseWords,
]
