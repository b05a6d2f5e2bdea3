import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import type { Choice } from '@/ui/choice-field/choice-field'

/** Officers of a region who may answer for a need, as choices; each once, whatever roles they hold. */
export function useColleagues(regionCode: string): Choice<string>[] {
  const query = useQuery(`officers:${regionCode}`, () => cloud.accounts.officers({ regionCode }))
  const choices = (query.data?.people ?? [])
    .filter(({ role }) => role !== 'publisher')
    .map(({ personId: key, name: title, region }) => ({ key, title, text: region?.name ?? '' }))
  return [...new Map(choices.map((one) => [one.key, one])).values()]
}
