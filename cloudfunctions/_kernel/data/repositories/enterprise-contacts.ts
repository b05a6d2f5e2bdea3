import type { ContactView } from '@/shared/contract/enterprise-contacts'
import { NAME_OF_NOBODY } from '@/shared/domain/access/personal-data'
import { database } from '../database'
import { collection } from './repository'

/** An officer called an enterprise or copied its number. */
interface EnterpriseContact {
  id: string
  version: number
  /** May be the id of an enterprise that nobody has registered. It then names no stored enterprise. */
  enterpriseId: string
  /** The need from which the officer called; absent when it was from the list of enterprises. */
  needId?: string
  at: number
  by: { personId: string; name: string }
  way: ContactView['way']
  text?: string
}

const rows = collection<EnterpriseContact>('enterprise_contacts')

export const enterpriseContacts = {
  ...rows,

  /** The newest contacts with an enterprise. */
  newestOf(enterpriseId: string, limit: number): Promise<EnterpriseContact[]> {
    return rows.find({ where: { enterpriseId }, orderBy: [['at', 'desc']], limit })
  },

  /** Removes an officer's name from the contacts. The id that remains leads to nobody. */
  async forgetOfficer(personId: string): Promise<void> {
    await database.updateWhere(
      'enterprise_contacts',
      { 'by.personId': personId },
      { 'by.name': NAME_OF_NOBODY },
    )
  },
}

/** A contact as colleagues read it. */
export function toContactView({ id, at, by, way, text }: EnterpriseContact): ContactView {
  return { id, at, by: by.name, way, ...(text !== undefined && { text }) }
}
