import { useEffect } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { deliveryKey } from '../keys'

/** While messages leave, the figures are read anew this often. */
const AGAIN_MS = 5_000

/** What became of a push, read anew while it runs. */
export function useDelivery(pushId: string) {
  const query = useQuery(deliveryKey(pushId), () => cloud.pushes.delivery({ pushId }))
  const state = query.data?.push.state
  const { refresh } = query
  useEffect(() => {
    if (state !== 'planning' && state !== 'sending') return undefined
    const timer = setInterval(() => void refresh(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [state, refresh])
  return query
}
