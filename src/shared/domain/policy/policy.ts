import type { Review } from '../need/need'
import type { RegionCode } from '../access/region'
import type { Contact } from './document/contact'
import type { Confidence, DocumentPassage } from './document/passage'
import { dayNumber, startOfDayNumber } from '../time/days'
import type { PublicAnswer } from './public-answer'
import type { Rule } from './eligibility/rule'
import type { PolicyLevel } from './level'
import { advancePolicy, isInForce, type PolicyEvent, type PolicyLife, type PolicyRefusal } from './life'
import type { FormerName, LineageLink } from './lineage'
import type { Measure } from './measures/measure'
import type { PolicyTheme } from './theme'
import type { WithdrawnClause } from './withdrawn-clauses'

/** The answers for an enterprise in plain words. An empty one is not written yet. */
export interface PlainWords {
  /** What one gets. */
  gain: string
  who: string
  how: string
  byWhen: string
  /** Whom to ask. */
  ask: string
}

/** One clause as readers see it. `path` is how people cite it, e.g. 四（十）. */
export interface PolicyClause {
  level: number
  path: string
  heading: string
  paragraphs: readonly string[]
}

/** A file in cloud storage that belongs to a policy. */
export interface PolicyFile {
  fileId: string
  name: string
  sizeBytes: number
  /** Present on a picture that the platform has not passed. Readers do not get it. */
  review?: Review
}

/** What a publisher writes about a policy. */
export interface PolicyContent {
  title: string
  /** At most 20 symbols, because a subscription message carries no more. */
  shortTitle: string
  documentNumber?: string
  issuingBodies: readonly string[]
  writtenOn?: string
  level: PolicyLevel
  themes: readonly PolicyTheme[]
  plain: PlainWords
  clauses: readonly PolicyClause[]
  contacts: readonly Contact[]
  links: readonly string[]
  /** Last day to apply. */
  deadlineOn?: string
  /** Last day of validity; absent: until further notice. */
  validUntilOn?: string
  lineage: readonly LineageLink[]
  /** Files that readers may fetch. The file of an imported notice comes first. */
  attachments: readonly PolicyFile[]
  /** What it gives, in the order of its clauses; none: it is information for everybody. Read it through `policyMeasures`. */
  measures?: readonly Measure[]
  /** Who is eligible, in policies from before measures. */
  rule?: Rule
}

/** A value that was read from the notice, and its passage. */
export interface PassageEvidence extends DocumentPassage {
  /** Field of the content. */
  field: keyof PolicyContent
  value: string
  /** The words of the passage, cut when long. */
  quote: string
  confidence: Confidence
}

/** A stored policy. It contains its content and its life, so that indexes over both serve lists. */
export interface Policy extends PolicyContent, PolicyLife {
  id: string
  version: number
  /**
   * Taken from the collection's counter whenever the policy comes into force, goes out of force or loses a clause; 0 when it was never in force.
   */
  indexVersion: number
  /** The policy is for every enterprise in this region. */
  regionCode: RegionCode
  authorId: string
  updatedAt: number
  evidence: readonly PassageEvidence[]
  /** Withdrawn clauses, in the order of withdrawal. The rest of the policy stays in force. */
  withdrawnClauses?: readonly WithdrawnClause[]
  /** Public answers to questions that many asked. */
  answers?: readonly PublicAnswer[]
  /** Former names under which people may still look for it; written when it comes into force. */
  former?: readonly FormerName[]
}

/** The instant after the last valid day in China Standard Time, epoch ms; undefined when the policy is valid until further notice. */
export function expiryInstant({ validUntilOn }: Pick<PolicyContent, 'validUntilOn'>): number | undefined {
  const day = validUntilOn === undefined ? undefined : dayNumber(validUntilOn)
  return day === undefined ? undefined : startOfDayNumber(day + 1)
}

export type PolicyChange = { ok: true; policy: Policy } | { ok: false; refusal: PolicyRefusal }

/** The policy after one event of its life, and with new content when `content` is given. */
export function changePolicy(
  policy: Policy,
  event: PolicyEvent,
  at: number,
  content?: PolicyContent,
): PolicyChange {
  const expiresAt = content ? expiryInstant(content) : policy.expiresAt
  const { expiresAt: _before, ...alive } = lifeOf(policy)
  const step = advancePolicy({ ...alive, ...(expiresAt !== undefined && { expiresAt }) }, event, at)
  if (!step.ok) return step
  const { id, version, indexVersion, regionCode, authorId, evidence, withdrawnClauses, answers, former } =
    policy
  const said = content ?? policyContent(policy)
  return {
    ok: true,
    policy: {
      id,
      version,
      indexVersion,
      regionCode,
      authorId,
      updatedAt: at,
      evidence,
      ...(withdrawnClauses && { withdrawnClauses }),
      ...(answers && { answers }),
      ...(former && { former }),
      ...said,
      ...step.life,
    },
  }
}

/** The state that people see: `expired` once the validity is over, even if no timer has run yet. */
export function shownState(policy: Policy, at: number): Policy['state'] {
  return policy.state === 'published' && !isInForce(policy, at) ? 'expired' : policy.state
}

/** The content of a policy, without its life and what belongs to the stored record. */
export function policyContent(policy: Policy): PolicyContent {
  const {
    id: _id,
    version: _version,
    indexVersion: _indexVersion,
    regionCode: _region,
    authorId: _author,
    updatedAt: _updated,
    evidence: _evidence,
    withdrawnClauses: _withdrawn,
    answers: _answers,
    former: _former,
    state: _state,
    editorIds: _editors,
    approvedBy: _approved,
    publishAt: _planned,
    publishedAt: _published,
    expiresAt: _expires,
    replacedBy: _newer,
    history: _history,
    ...content
  } = policy
  return content
}

function lifeOf(policy: Policy): PolicyLife {
  const { state, editorIds, approvedBy, publishAt, publishedAt, expiresAt, replacedBy, history } = policy
  return {
    state,
    editorIds,
    history,
    ...(approvedBy !== undefined && { approvedBy }),
    ...(publishAt !== undefined && { publishAt }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(replacedBy !== undefined && { replacedBy }),
  }
}
