import { toFrame } from '@/cloud/query/list-frame'
import { useMe, type Me } from '@/cloud/query/use-me'

/** The person, and the frame around what depends on who they are. */
export function useHome(): Me & { frame: ReturnType<typeof toFrame> } {
  const { query, ...me } = useMe()
  return { ...me, frame: toFrame(query) }
}
