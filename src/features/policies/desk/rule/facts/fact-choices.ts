import type { Choice } from '@/ui/choice-field/choice-field'
import {
  FACTS,
  factSpec,
  type FactKey,
  type FactName,
  type FactSpec,
} from '@/shared/domain/policy/eligibility/facts'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'

/** The key for the day of application, which is no fact of the enterprise. */
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

/** All facts that a condition can ask for, by group. A fact with a year is chosen first and gets its year afterwards. */
export function factChoices(facts: Rule['facts']): Choice<string>[] {
  return [
    ...Object.entries(GROUPS).flatMap(([group, names]) =>
      names.map((key) => ({ key, title: FACTS[key].label, group })),
    ),
    { key: TODAY, title: '办理日期（今天在不在期限内）', group: '办理时间' },
    ...Object.entries(facts ?? {}).map(([key, { label }]) => ({ key, title: label, group: OWN_GROUP })),
  ]
}

/** Facts that can be compared with `key`: those of the same kind. */
export function comparableChoices(key: FactKey, facts: Rule['facts']): Choice<string>[] {
  const kind = factSpec(key, facts)?.kind
  return factChoices(facts).filter(({ key: other }) => specOfChoice(other, facts)?.kind === kind)
}

/** The fact of a choice, without its year. */
function specOfChoice(key: string, facts: Rule['facts']): FactSpec | undefined {
  return Object.hasOwn(FACTS, key) ? FACTS[key as FactName] : facts?.[key]
}

/** The choice of a key: outputYuan for outputYuan:2020. */
export function choiceOfKey(key: FactKey): string {
  return key.startsWith('custom:') ? key : (key.split(':')[0] ?? key)
}

/** The key of a choice, with a year where the fact has one. */
export function keyOfChoice(choice: string, facts: Rule['facts'], year: number): FactKey {
  return (
    specOfChoice(choice, facts)?.yearly && !choice.startsWith('custom:') ? `${choice}:${year}` : choice
  ) as FactKey
}

/** The year in a key; undefined without one. */
export function yearOfKey(key: FactKey): number | undefined {
  const year = key.startsWith('custom:') ? undefined : key.split(':')[1]
  return year === undefined ? undefined : Number(year)
}
