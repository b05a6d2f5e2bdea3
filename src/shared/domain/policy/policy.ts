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

/** What an enterprise wants to know, in plain words; an empty answer is not given yet. */
export interface PlainWords {
  /** What one gets. */
  gain: string
  who: string
  how: string
  byWhen: string
  /** Whom to ask. */
  ask: string
}

/** One clause as it is shown; `path` is how one cites it, e.g. 四（十）. */
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
  /** A picture that the platform has not passed: readers do not get it. */
  review?: Review
}

/** What a publisher writes about a policy. */
export interface PolicyContent {
  title: string
  /** At most 20 symbols: what a subscription message can carry. */
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
  /** Last day on which it holds; absent: until further notice. */
  validUntilOn?: string
  lineage: readonly LineageLink[]
  /** Files that readers may fetch; that of an imported notice comes first. */
  attachments: readonly PolicyFile[]
  /** What it gives, in the order of its clauses; none: it is information for everybody. Ask `policyMeasures`. */
  measures?: readonly Measure[]
  /** Of a policy from before measures: who is eligible. */
  rule?: Rule
}

/** A value that was read out of the notice, and the place that says so. */
export interface PassageEvidence extends DocumentPassage {
  /** Field of the content. */
  field: keyof PolicyContent
  value: string
  /** The words of the place, cut where they are long. */
  quote: string
  confidence: Confidence
}

/** A policy as it is stored. Life and content are parts of it, so that lists are served by indexes over both. */
export interface Policy extends PolicyContent, PolicyLife {
  id: string
  version: number
  /** Grows with every policy that comes into force or goes out of it; 0 for one that never did. */
  indexVersion: number
  /** For whom: every enterprise in it. */
  regionCode: RegionCode
  authorId: string
  updatedAt: number
  evidence: readonly PassageEvidence[]
  /** Clauses that were taken back while the rest went on, in that order. */
  withdrawnClauses?: readonly WithdrawnClause[]
  /** What many asked about it, answered once for all. */
  answers?: readonly PublicAnswer[]
  /** Under which names people may still look for it, since it came into force. */
  former?: readonly FormerName[]
}

/** The instant after the last valid day in China Standard Time, epoch ms; undefined when it holds until further notice. */
export function expiryInstant({ validUntilOn }: Pick<PolicyContent, 'validUntilOn'>): number | undefined {
  const day = validUntilOn === undefined ? undefined : dayNumber(validUntilOn)
  return day === undefined ? undefined : startOfDayNumber(day + 1)
}

export type PolicyChange = { ok: true; policy: Policy } | { ok: false; refusal: PolicyRefusal }

/** One event in the life of a stored policy; with `content`, what it says from now on. */
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

/** The state that people see: past its validity a policy is over, even before the timer notices. */
export function shownState(policy: Policy, at: number): Policy['state'] {
  return policy.state === 'published' && !isInForce(policy, at) ? 'expired' : policy.state
}

/** Only what a publisher writes. */
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
