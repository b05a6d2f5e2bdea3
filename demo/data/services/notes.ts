import type { Category } from '@/shared/domain/need/category'
import type { ServiceStatus } from '@/shared/domain/service/service'
import type { OrganizationKey } from './organizations'

/**
 * A service as the people of a park would note it down; `catalogue.ts` makes the document.
 * Written in our own words. Region, desk, address and telephone come from the organization unless noted here.
 */
export interface ServiceNotes {
  key: string
  name: string
  by: OrganizationKey
  description: string
  /** Taxonomy terms, separated by blanks: what is offered. */
  offers: string
  /** Taxonomy terms, separated by blanks: in which situation. */
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

/** The services of one category file, with the category said once. */
export interface CategoryNotes {
  category: Category
  services: readonly ServiceNotes[]
}
