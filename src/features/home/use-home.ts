import { toFrame } from '@/cloud/query/list-frame'
import { useMe, type Me } from '@/cloud/query/use-me'

/** The person, and a frame for content that depends on who the person is. */
export function useHome(): Me & { frame: ReturnType<typeof toFrame> } {
  const { query, ...me } = useMe()
  return { ...me, frame: toFrame(query) }
}
