import type { Organization, Service } from '@/shared/domain/service/service'
import { collection } from './repository'

/** The services of the catalogue, and the organizations that offer them. */
export const services = collection<Service>('services')
export const organizations = collection<Organization>('organizations')
