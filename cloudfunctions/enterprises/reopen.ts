import type { contract } from '@/shared/contract'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { Refusal } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { readSurroundings, toEnterpriseDetail } from './detail'
import { readForStep } from './step'

/** The reopened enterprise is verified at once only if an officer had verified it before. */
export const reopen: Handler<typeof contract.enterprises.reopen> = async (context, { version }) => {
  const around = await readSurroundings(context.subject, context)
  return context.change(async (tx) => {
    const enterprise = await readForStep(tx, context.subject.id, version, 'reopen')
    if (enterprise instanceof Refusal) return enterprise
    const { closure: _closure, ...rest } = enterprise
    const status = enterprise.verification ? 'verified' : 'claimed'
    const saved = await tx.use(enterprises).update({ ...rest, status }, version)
    return { enterprise: await toEnterpriseDetail(saved, around, context) }
  })
}
