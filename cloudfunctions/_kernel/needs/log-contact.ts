import type { ContactView } from '@/shared/contract/enterprise-contacts'
import { enterpriseContacts } from '../data/repositories/enterprise-contacts'
import { enterprises } from '../data/repositories/enterprises'
import type { Transaction } from '../data/transaction'
import { ActionError } from '../rpc/action-error'
import { newId } from '../rpc/ids'

/** The officer who telephones, and with which enterprise. */
interface Contacting {
  enterpriseId: string
  needId?: string
  by: { personId: string; name: string }
  now: number
}

/** The content of the note. `contactId`: an earlier note of the same officer, to which the text is added. */
interface Noted {
  way: ContactView['way']
  contactId?: string
  text?: string
}

/**
 * Notes that an officer telephones with an enterprise. The enterprise's last contact is then now. The note answers no need.
 * @returns id of the entry
 * @throws ActionError NotFound for the entry of another officer
 */
export async function logContact(tx: Transaction, contacting: Contacting, noted: Noted): Promise<string> {
  const { enterpriseId, needId, by, now } = contacting
  const { way, contactId, text } = noted
  const contacts = tx.use(enterpriseContacts)
  if (contactId !== undefined) {
    const before = await contacts.byId(contactId)
    if (!before || before.enterpriseId !== enterpriseId || before.by.personId !== by.personId)
      throw new ActionError('NotFound')
    await contacts.update({ ...before, ...(text !== undefined && { text }) }, before.version)
    return contactId
  }
  const id = newId('ct')
  await contacts.insert({
    id,
    version: 1,
    enterpriseId,
    ...(needId !== undefined && { needId }),
    at: now,
    by: { personId: by.personId, name: by.name },
    way,
    ...(text !== undefined && { text }),
  })
  await enterprises.noteWord(tx, enterpriseId, { wordAt: now, contactedAt: now })
  return id
}
