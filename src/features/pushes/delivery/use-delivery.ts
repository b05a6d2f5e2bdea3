import { useEffect } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { deliveryKey } from '../keys'

/** The figures are read this often while messages are being sent. */
const REFRESH_MS = 5_000

/** Delivery of a push. It is read again and again while messages are being sent. */
export function useDelivery(pushId: string) {
  const query = useQuery(deliveryKey(pushId), () => cloud.pushes.delivery({ pushId }))
  const state = query.data?.push.state
  const { refresh } = query
  useEffect(() => {
    if (state !== 'planning' && state !== 'sending') return undefined
    const timer = setInterval(() => void refresh(), REFRESH_MS)
    return () => clearInterval(timer)
  }, [state, refresh])
  return query
}
