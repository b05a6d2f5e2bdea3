import type { Service } from '@/shared/domain/service/service'
import { SERVICE_KINDS } from '@/shared/domain/service/kinds/kinds'
import { toDay } from '@/shared/domain/time/days'
import { DAY_MS } from '@/shared/domain/time/units'
import { organizationId, demoServiceId } from '../ids'
import type { CategoryNotes, ServiceNotes } from './notes'
import { organizationDesk } from './organizations'
import { FACILITIES } from './facilities'
import { FINANCE } from './finance'
import { LABOUR } from './labour'
import { LOGISTICS } from './logistics'
import { MARKET } from './market'
import { NEW_RULES } from './new-rules'
import { OTHER } from './other'
import { PERMITS } from './permits'
import { POLICY } from './policy'
import { PREMISES } from './premises'
import { SUPPLIES } from './supplies'
import { SUPPLY_CHAIN } from './supply-chain'
import { TALENT } from './talent'
import { TECHNOLOGY } from './technology'
import { TECHNOLOGY_STATE } from './technology-state'

const ALL: readonly CategoryNotes[] = [
  LABOUR,
  FINANCE,
  SUPPLY_CHAIN,
  LOGISTICS,
  SUPPLIES,
  POLICY,
  PERMITS,
  TECHNOLOGY,
  TECHNOLOGY_STATE,
  TALENT,
  PREMISES,
  MARKET,
  FACILITIES,
  NEW_RULES,
  OTHER,
]

const exampleNeedsOf = (key: string) => SERVICE_KINDS.find((kind) => kind.key === key)?.exampleNeeds ?? []

/** Services were last confirmed on different days: the newest this many days ago, the others spread over the days before. */
const FRESHEST_DAYS = 2
const SPREAD_DAYS = 41

/** The demo's catalogue as of `now` (epoch ms), by the keys of the notes. Each service has its own catalogue version. */
export function catalogueByKey(now: number): ReadonlyMap<string, Service> {
  const noted = ALL.flatMap(({ category, services }) => services.map((notes) => ({ category, notes })))
  return new Map(noted.map(({ category, notes }, i) => [notes.key, serviceOf(category, notes, i, now)]))
}

function serviceOf(category: Service['category'], notes: ServiceNotes, i: number, now: number): Service {
  const desk = organizationDesk(notes.by)
  const ageDays = FRESHEST_DAYS + ((i * 7) % SPREAD_DAYS)
  return {
    id: demoServiceId(desk.regionCode, desk.name, notes.name),
    version: 1,
    catalogueVersion: i + 1,
    name: notes.name,
    organizationId: organizationId(desk.name),
    organizationName: desk.name,
    category,
    description: notes.description,
    offers: notes.offers.split(' '),
    situations: notes.situations.split(' '),
    exampleNeeds: [...notes.says, ...exampleNeedsOf(notes.key)],
    regionCode: desk.regionCode,
    status: notes.status ?? 'active',
    ...(notes.alert && { alert: notes.alert }),
    schedule: notes.schedule ?? desk.schedule,
    locations: desk.location ? [desk.location] : [],
    contacts: [{ name: desk.desk, phone: notes.phone ?? desk.phone }],
    requiredDocuments: notes.papers?.split('、') ?? [],
    cost: notes.cost ?? '免费',
    steps: notes.steps,
    ...(notes.url && { url: notes.url }),
    assuredOn: toDay(now - ageDays * DAY_MS),
    assuredBy: '林悦',
  }
}
