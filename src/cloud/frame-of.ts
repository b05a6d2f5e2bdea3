import type { RefusalCode } from '@/shared/contract'
import { sayRefusal } from '@/shared/contract/wording'
import type { Query } from './use-query'

/** What a frame around content from the cloud has to know, read off the query that brings it. */
export function frameOf(
  query: Pick<Query<unknown, RefusalCode>, 'data' | 'at' | 'refusal' | 'pending' | 'refresh'>,
) {
  return {
    loaded: query.data !== undefined,
    fault: query.refusal && sayRefusal(query.refusal),
    at: query.at,
    pending: query.pending,
    onRetry: () => void query.refresh(),
  }
}
