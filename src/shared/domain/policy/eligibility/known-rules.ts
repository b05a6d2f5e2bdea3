import { highTech } from './high-tech-rule'
import {
  carrierPriority,
  jiangmen,
  notOverdue,
  paperless,
  pledgeFirst,
  productPriority,
  shortProject,
} from './notice-rules'
import type { Rule } from './rule'
import { techSme } from './tech-sme-rule'

/** Rules of real policies: examples for the rule builder, the demo and the tests. */
export const KNOWN_RULES = {
  highTech,
  techSme,
  jiangmen,
  notOverdue,
  pledgeFirst,
  shortProject,
  carrierPriority,
  productPriority,
  paperless,
} as const satisfies Readonly<Record<string, Rule>>
