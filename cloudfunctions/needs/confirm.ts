import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { takeNeedStep } from './step'

export const confirm: Handler<typeof contract.needs.confirm> = (context) =>
  takeNeedStep(context, { type: 'confirmed', by: toParty(context) })
