import { possibleSizes, sizeAxes, type EnterpriseSize } from '@/shared/domain/enterprise/enterprise-size'
import { dayNumber } from '../../time/days'
import { rememberLatest } from './latest'
import type { Test } from './rule'
import { type EnterpriseProfile, type FactKey, type FactName, type FactValue, sharedFact } from './facts'

/** A number of the profile, computed from other facts when it is not told itself; undefined when it is not known. */
export function knownNumber(profile: EnterpriseProfile, key: FactKey): number | undefined {
  const value = profile[key]
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (key === 'rdIntensity') return ratio(profile, 'rdSpendYuan', 'revenueYuan')
  if (key === 'rdStaffShare') return ratio(profile, 'rdStaff', 'staff')
  return undefined
}

/**
 * Every value that a choice can have; undefined when nothing is known. Usually these are the values of the profile. For the size they are all
 * sizes that fit staff, revenue, assets and industry, or the stated size where the standard does not decide. For qualifications they are those
 * that hold on `day` (days since 1970-01-01).
 */
export function knownChoices(
  profile: EnterpriseProfile,
  key: FactKey,
  day: number,
): readonly string[] | undefined {
  if (key === 'size') return sizesOf(profile)
  const value = profile[key]
  if (typeof value === 'string') return [value]
  if (value === null) return []
  if (typeof value !== 'object') return undefined
  const { lastDays } = profile
  return lastDays && key === 'qualifications'
    ? value.filter((each) => day <= (lastDayOf(lastDays, each) ?? day))
    : value
}

/** Days since 1970-01-01; undefined for a qualification that does not expire. */
function lastDayOf(lastDays: Readonly<Record<string, string>>, qualification: string): number | undefined {
  const last = lastDays[qualification]
  return last === undefined ? undefined : dayNumber(last)
}

/** True for a condition on qualifications when the profile knows last days of qualifications. */
export function asksWhatRunsOut(condition: Test, { lastDays }: EnterpriseProfile): boolean {
  return lastDays !== undefined && condition.test === 'among' && condition.fact === 'qualifications'
}

/** The first days on which qualifications of the condition no longer hold (days since 1970-01-01), in the order in which it names them. */
export function daysRunOut(
  condition: Extract<Test, { test: 'among' }>,
  profile: EnterpriseProfile,
): number[] {
  const { lastDays } = profile
  if (!lastDays || !asksWhatRunsOut(condition, profile)) return []
  return condition.values.flatMap((value) => {
    const last = lastDayOf(lastDays, value)
    return last === undefined ? [] : [last + 1]
  })
}

/** The facts to tell so that `key` becomes known: the fact itself, or those of its sources that are not known. */
export function missingFor(profile: EnterpriseProfile, key: FactKey): FactKey[] {
  if (key === 'size') {
    const industry = profile.industry
    if (typeof industry !== 'string') return ['industry']
    const axes = sizeAxes(industry).filter((axis) => knownNumber(profile, axis) === undefined)
    return axes.length > 0 ? axes : ['size']
  }
  const sources = sharedFact(key)?.from
  if (!sources) return [key]
  const absent = sources.filter((source) => knownNumber(profile, source) === undefined)
  return absent.length > 0 ? absent : [key]
}

/** The value to show beside a condition; undefined when it is not known. */
export function shownValue(profile: EnterpriseProfile, key: FactKey): FactValue | undefined {
  if (key === 'size') {
    const sizes = sizesOf(profile)
    return sizes?.length === 1 ? sizes[0] : undefined
  }
  return profile[key] ?? knownNumber(profile, key) ?? (profile[key] === null ? null : undefined)
}

/** Cached, because every rule asks again. Profiles are immutable: the same object always has the same size. */
const sizesOf = rememberLatest(computeSizes)

function computeSizes(profile: EnterpriseProfile): readonly string[] | undefined {
  const { industry, size } = profile
  const stated = typeof size === 'string' ? [size] : undefined
  if (typeof industry !== 'string') return stated
  const figures: { staff?: number; revenueYuan?: number; assetsYuan?: number } = {}
  for (const axis of ['staff', 'revenueYuan', 'assetsYuan'] as const) {
    const value = knownNumber(profile, axis)
    if (value !== undefined) figures[axis] = value
  }
  const sizes: readonly EnterpriseSize[] = possibleSizes(industry, figures)
  return sizes.length === 1 ? sizes : (stated ?? (sizes.length > 0 ? sizes : undefined))
}

function ratio(profile: EnterpriseProfile, part: FactName, whole: FactName): number | undefined {
  const [above, below] = [knownNumber(profile, part), knownNumber(profile, whole)]
  return above === undefined || below === undefined || below <= 0 ? undefined : above / below
}
