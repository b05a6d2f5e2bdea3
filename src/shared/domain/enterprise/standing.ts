import type { RegionCode } from '../access/region'

/**
 * How an enterprise stands with the park. `claimed`: somebody registered it, and the park has not checked it yet. `verified`: the park has
 * checked it. `disputed`: claimed, and somebody else says that it is theirs. `closed`: deregistered, moved away or merged into another.
 */
export const ENTERPRISE_STATUSES = ['claimed', 'verified', 'disputed', 'closed'] as const
export type EnterpriseStatus = (typeof ENTERPRISE_STATUSES)[number]

export const STATUS_LABELS: Readonly<Record<EnterpriseStatus, string>> = {
  claimed: '待核实',
  verified: '已核实',
  disputed: '有争议',
  closed: '已停用',
}

/** How the park checked that the enterprise is what it says: its licence, the public register, or a visit. */
export const VERIFICATION_WAYS = ['licence', 'register', 'visit'] as const
export type VerificationWay = (typeof VERIFICATION_WAYS)[number]

export const VERIFICATION_LABELS: Readonly<Record<VerificationWay, string>> = {
  licence: '看过营业执照',
  register: '查过登记信息',
  visit: '上门看过',
}

export interface Verification {
  /** Id of the officer. */
  by: string
  at: number
  how: VerificationWay
  note?: string
}

/** Why an enterprise is closed. */
export interface Closure {
  /** Id of the officer. */
  by: string
  at: number
  reason: string
  /** Id of the enterprise that it was merged into. */
  mergedInto?: string
}

/** The part of an enterprise that these rules read. */
interface Standing {
  /** Absent: verified, because the park itself entered it before enterprises were verified one by one. */
  status?: EnterpriseStatus
}

export function enterpriseStatus({ status = 'verified' }: Standing): EnterpriseStatus {
  return status
}

/**
 * Whether the enterprise may see what others share (我也有, the park's evidence) and counts as reached. A stranger can register any credit
 * code, so an enterprise sees only public content until the park has verified it.
 */
export function isTrusted(enterprise: Standing): boolean {
  return enterpriseStatus(enterprise) === 'verified'
}

/** Statuses of enterprises that are not trusted, for counts of them. */
export const UNTRUSTED_STATUSES: readonly EnterpriseStatus[] = ENTERPRISE_STATUSES.filter(
  (status) => !isTrusted({ status }),
)

/** The next steps that an administrator may take with an enterprise. */
export type StandingStep = 'verify' | 'close' | 'reopen' | 'move' | 'merge'

const STEPS: Readonly<Record<EnterpriseStatus, readonly StandingStep[]>> = {
  claimed: ['verify', 'move', 'merge', 'close'],
  verified: ['move', 'merge', 'close'],
  disputed: ['move', 'merge', 'close'],
  closed: ['reopen'],
}

/** The steps that may follow. A disputed enterprise cannot be verified directly: the decision on the claim settles it. */
export function standingSteps(enterprise: Standing): readonly StandingStep[] {
  return STEPS[enterpriseStatus(enterprise)]
}

/** Whether two regions lie in the same zone. */
export function isSameZone(a: RegionCode, b: RegionCode): boolean {
  return a.slice(0, ZONE_LENGTH) === b.slice(0, ZONE_LENGTH)
}

const ZONE_LENGTH = 8
