import type { contract } from '@/shared/contract'
import { needs } from '../_kernel/data/repositories/needs'
import type { Handler } from '../_kernel/rpc/handler'
import { queuePage } from './queue-page'

/** The rows of `queuePage`, with counts of the region's needs: three more queries, which walk the index keys of all needs. */
export const needQueue: Handler<typeof contract.needs.queue> = async (context, input) => {
  const [page, counts] = await Promise.all([
    queuePage(context, input),
    needs.counts(context.subject, context.now),
  ])
  return { ...page, counts }
}
