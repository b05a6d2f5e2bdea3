import type { Category } from '@/shared/domain/need/category'
import type { ServiceStatus } from '@/shared/domain/service/service'
import type { OrganizationKey } from './organizations'

/**
 * A service in short notes; `catalogue.ts` makes the document from them.
 * Written in our own words. Region, desk, address and telephone come from the organization unless noted here.
 */
export interface ServiceNotes {
  key: string
  name: string
  by: OrganizationKey
  description: string
  /** Taxonomy terms of the offer, separated by blanks. */
  offers: string
  /** Taxonomy terms of the situations in which it helps, separated by blanks. */
  situations: string
  /** Needs as enterprises say them on the telephone. */
  says: readonly string[]
  steps: readonly string[]
  /** Papers to bring, separated by 、; absent: none. */
  papers?: string
  /** Absent: free. */
  cost?: string
  /** Absent: the organization's hours. */
  schedule?: string
  /** Absent: the organization's telephone. */
  phone?: string
  url?: string
  status?: ServiceStatus
  alert?: string
}

/** The services of one file, and the category that they share. */
export interface CategoryNotes {
  category: Category
  services: readonly ServiceNotes[]
}
