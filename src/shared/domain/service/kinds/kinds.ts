import { FACILITIES_KINDS } from './facilities'
import { FINANCE_KINDS } from './finance'
import type { ServiceKind } from './kind'
import { LABOUR_KINDS } from './labour'
import { LOGISTICS_KINDS } from './logistics'
import { MARKET_KINDS } from './market'
import { NEW_RULES_KINDS } from './new-rules'
import { OTHER_KINDS } from './other'
import { PERMITS_KINDS } from './permits'
import { POLICY_KINDS } from './policy'
import { PREMISES_KINDS } from './premises'
import { SUPPLIES_KINDS } from './supplies'
import { SUPPLY_CHAIN_KINDS } from './supply-chain'
import { TALENT_KINDS } from './talent'
import { TECHNOLOGY_KINDS } from './technology'

/** Kinds of services that parks give, by category; each with at least twelve needs as enterprises put them. */
export const SERVICE_KINDS: readonly ServiceKind[] = [
  LABOUR_KINDS,
  FINANCE_KINDS,
  SUPPLY_CHAIN_KINDS,
  LOGISTICS_KINDS,
  SUPPLIES_KINDS,
  POLICY_KINDS,
  PERMITS_KINDS,
  TECHNOLOGY_KINDS,
  TALENT_KINDS,
  PREMISES_KINDS,
  MARKET_KINDS,
  FACILITIES_KINDS,
  NEW_RULES_KINDS,
  OTHER_KINDS,
].flat()
