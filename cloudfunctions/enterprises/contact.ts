import type { contract } from '@/shared/contract'
import { logContact } from '../_kernel/needs/log-contact'
import { enterpriseContacts, toContactView } from '../_kernel/data/repositories/enterprise-contacts'
import { people } from '../_kernel/data/repositories/people'
import { phoneAccessLog } from '../_kernel/data/repositories/phone-access-log'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'

const SHOWN_MAX = 20

/** Answers the number only in the transaction that logs the access to it and notes the contact. */
export const contactEnterprise: Handler<typeof contract.enterprises.contact> = async (context, input) => {
  const { subject: enterprise, person, as, now } = context
  if (!person || !as) throw new ActionError('Forbidden')
  if (as.role !== 'administrator' && enterprise.steward?.personId !== person.id)
    return refuse('ContactByStewards')
  const owner = await people.ownerOf(enterprise.id)
  const { contactName = enterprise.name, contactPhone } = enterprise.roster ?? {}
  const phone = owner?.phone ?? contactPhone
  if (phone === undefined || phone === '') return refuse('NobodyToCall')
  const { enterpriseId: _id, ...noted } = input
  const contacting = { enterpriseId: enterprise.id, by: { personId: person.id, name: person.name }, now }
  return context.change(async (tx) => {
    const contactId = await logContact(tx, contacting, noted)
    if (owner)
      await phoneAccessLog.record({ person, as, now }, { kind: 'colleagues', id: enterprise.id }, [owner.id])
    return { contactId, name: owner?.name ?? contactName, phone }
  })
}

export const listContacts: Handler<typeof contract.enterprises.contacts> = async ({ subject: { id } }) => ({
  contacts: (await enterpriseContacts.newestOf(id, SHOWN_MAX)).map(toContactView),
})
