import { useMe, type Me } from '@/cloud/query/use-me'
import { formatRefusal } from '@/shared/contract/wording'

/** Who is at home, and what could not be read. */
export function useHome(): Me & { known: boolean; problem: string | undefined; again: () => void } {
  const { query, ...me } = useMe()
  return {
    ...me,
    problem: query.refusal && formatRefusal(query.refusal),
    again: () => void query.refresh(),
  }
}
