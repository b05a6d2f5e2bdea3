import { useMe, type Me } from '@/cloud/query/use-me'
import { formatRefusal } from '@/shared/contract/wording'

/** The person, and why they could not be read. */
export function useHome(): Me & { known: boolean; problem: string | undefined; retry: () => void } {
  const { query, ...me } = useMe()
  return {
    ...me,
    problem: query.refusal && formatRefusal(query.refusal),
    retry: () => void query.refresh(),
  }
}
