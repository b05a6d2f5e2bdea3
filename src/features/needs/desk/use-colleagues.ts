import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import type { Choice } from '@/ui/choice-field/choice-field'

/**
 * Officers of a region who may answer for a need, as choices, each with the work in hand. An officer with several roles appears once.
 * Without a region nothing is read.
 */
export function useColleagues(regionCode: string | undefined): Choice<string>[] {
  const input = { regionCode: regionCode ?? '' }
  const query = useQuery(regionCode && `officers:${regionCode}`, () => cloud.accounts.officers(input))
  const duty = useQuery(regionCode && `duty:${regionCode}`, () => cloud.park.duty(input))
  const load = new Map(duty.data?.officers.map(({ personId, openNeeds }) => [personId, openNeeds]))
  const choices = (query.data?.people ?? [])
    .filter(({ role }) => role !== 'publisher')
    .map(({ personId: key, name: title, region }) => ({
      key,
      title,
      text: [region?.name, load.has(key) && `在办 ${load.get(key) ?? 0} 件`].filter(Boolean).join(' · '),
    }))
  return [...new Map(choices.map((one) => [one.key, one])).values()]
}
