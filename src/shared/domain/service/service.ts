import type { Category } from '../need/category'
import type { RegionCode } from '../access/region'

/** A place where a service is given (HSDS service_at_location). */
export interface ServiceLocation {
  name: string
  address: string
}

/** A person or desk that answers (HSDS contact + phone). */
interface ServiceContact {
  name: string
  title?: string
  phone: string
}

export const SERVICE_STATUSES = ['active', 'inactive', 'temporarily_closed'] as const
export type ServiceStatus = (typeof SERVICE_STATUSES)[number]

/** An authority, company or platform that gives services (HSDS organization). */
export interface Organization {
  id: string
  version: number
  name: string
  regionCode: RegionCode
  website?: string
}

/**
 * A service that a park offers (Open Referral HSDS 3.0 service, flattened: schedule, service_area, required_document, cost_option,
 * contact, location and taxonomy terms are parts of it).
 */
export interface Service {
  id: string
  version: number
  /** Grows with every change of any service of the environment. Readers ask for everything that changed since a version. */
  catalogueVersion: number
  name: string
  organizationId: string
  organizationName: string
  category: Category
  /** Plain words: what one gets. */
  description: string
  /** Taxonomy, first axis: what is offered. */
  offers: readonly string[]
  /** Taxonomy, second axis: in which situation. */
  situations: readonly string[]
  /** Needs that this service answers, in the words of enterprises. */
  exampleNeeds: readonly string[]
  /** Where it is valid: any region inside. */
  regionCode: RegionCode
  status: ServiceStatus
  /** Why it is closed, or what people have to know now. */
  alert?: string
  /** In words, e.g. 工作日 8:30–17:00. */
  schedule: string
  locations: readonly ServiceLocation[]
  contacts: readonly ServiceContact[]
  requiredDocuments: readonly string[]
  /** Papers that it does not ask for, and that nobody may ask for later. Absent in services stored before this field. */
  exemptDocuments?: readonly string[]
  /** Whether it excludes pledges (先承诺后补交): new work permits of foreigners do, in the notices of 2020. */
  noPledge?: boolean
  /** In words, e.g. 免费. */
  cost: string
  /** How to use it, step by step. */
  steps: readonly string[]
  url?: string
  /** The day on which somebody last confirmed that this is true, and who. */
  assuredOn: string
  assuredBy: string
}
