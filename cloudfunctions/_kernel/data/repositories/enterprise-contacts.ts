import type { ContactView } from '@/shared/contract/enterprise-contacts'
import { NAME_OF_NOBODY } from '@/shared/domain/access/personal-data'
import { database } from '../database'
import { collection } from './repository'

/** An officer called an enterprise or copied its number. */
interface EnterpriseContact {
  id: string
  version: number
  /** Also of one that nobody has registered: then it names no stored enterprise. */
  enterpriseId: string
  /** The need beside which it was; absent: from the list of enterprises. */
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

  /** Takes an officer's name from the contacts; the id leads to nobody. */
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
