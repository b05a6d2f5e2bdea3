import type { Choice } from '@/ui/choice-field/choice-field'
import {
  FACTS,
  factSpec,
  type FactKey,
  type FactName,
  type FactSpec,
} from '@/shared/domain/policy/eligibility/facts'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'

/** What a condition may ask; the day of asking is no fact of the enterprise. */
export const TODAY = 'today'
const OWN_GROUP = '这份政策自己要问的'

const GROUPS: Readonly<Record<string, readonly FactName[]>> = {
  基本情况: [
    'region',
    'industry',
    'size',
    'establishedOn',
    'staff',
    'aboveScale',
    'legalForm',
    'carrier',
    'riskTier',
  ],
  经营: [
    'revenueYuan',
    'annualRevenueYuan',
    'assetsYuan',
    'outputYuan',
    'taxYuan',
    'exportYuan',
    'investmentYuan',
    'equityFinancingYuan',
    'premisesM2',
    'rentsPremises',
    'cutRent',
  ],
  用工与信用: [
    'insuredStaff',
    'insuredMonths',
    'layoffShare',
    'dishonest',
    'abnormalOperation',
    'lastPenaltyOn',
  ],
  研发: [
    'rdSpendYuan',
    'annualRdSpendYuan',
    'rdIntensity',
    'rdStaff',
    'rdStaffShare',
    'domesticRdShare',
    'highTechIncomeShare',
    'ownsIntellectualProperty',
    'inventionPatents',
    'utilityPatents',
    'designPatents',
    'softwareCopyrights',
  ],
  资质与产品: [
    'qualifications',
    'products',
    'techSmeScore',
    'techSmeStaffScore',
    'nationalAwardOn',
    'ledStandardOn',
    'lastMajorIncidentOn',
  ],
}

/** Everything that can be asked, by group; a fact asked for a year is chosen first and gets its year then. */
export function factChoices(facts: Rule['facts']): Choice<string>[] {
  return [
    ...Object.entries(GROUPS).flatMap(([group, names]) =>
      names.map((key) => ({ key, title: FACTS[key].label, group })),
    ),
    { key: TODAY, title: '办理日期（今天在不在期限内）', group: '办理时间' },
    ...Object.entries(facts ?? {}).map(([key, { label }]) => ({ key, title: label, group: OWN_GROUP })),
  ]
}

/** Facts that can be compared with another one: amounts of the same kind. */
export function comparableChoices(key: FactKey, facts: Rule['facts']): Choice<string>[] {
  const kind = factSpec(key, facts)?.kind
  return factChoices(facts).filter(({ key: other }) => specOfChoice(other, facts)?.kind === kind)
}

/** What a choice stands for, without its year. */
function specOfChoice(key: string, facts: Rule['facts']): FactSpec | undefined {
  return Object.hasOwn(FACTS, key) ? FACTS[key as FactName] : facts?.[key]
}

/** The choice that a key belongs to: outputYuan of outputYuan:2020. */
export function choiceOfKey(key: FactKey): string {
  return key.startsWith('custom:') ? key : (key.split(':')[0] ?? key)
}

/** The key of a choice, with a year where it is asked for one. */
export function keyOfChoice(choice: string, facts: Rule['facts'], year: number): FactKey {
  return (
    specOfChoice(choice, facts)?.yearly && !choice.startsWith('custom:') ? `${choice}:${year}` : choice
  ) as FactKey
}

/** The year that a key asks for, if it asks for one. */
export function yearOfKey(key: FactKey): number | undefined {
  const year = key.startsWith('custom:') ? undefined : key.split(':')[1]
  return year === undefined ? undefined : Number(year)
}
