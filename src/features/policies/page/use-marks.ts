import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useQuery } from '@/cloud/query/use-query'
import type { RefusalCode } from '@/shared/contract'
import type { Failure } from '@/shared/contract/action'
import type { Marks } from '@/shared/contract/bookmarks'
import { marksKey } from '../keys'

export interface OwnMarks {
  /** What I did with the policy so far; undefined until known, and for those who are of no enterprise. */
  data: Marks | undefined
  keep(kept: boolean): Promise<void>
  keeping: boolean
  /** I look into its conditions. */
  check(): void
  refusal: Failure<RefusalCode> | undefined
}

/** Reading is what marks it read: the page that shows a policy says so, and hears what was done with it before. */
export function useMarks(
  policyId: string,
  reader: { personId: string; enterpriseId: string } | undefined,
): OwnMarks {
  const one = { enterpriseId: reader?.enterpriseId ?? '', policyId }
  const key = reader && marksKey(policyId, reader.personId)
  const query = useQuery(key, () => cloud.bookmarks.opened(one))
  const keeping = useAction(cloud.bookmarks.keep)
  const { data, replace } = query
  return {
    data: data?.marks,
    keeping: keeping.pending,
    keep: async (kept) => {
      const answer = await keeping.run({ ...one, kept })
      // Newer than what the first look may still be about to say.
      if (answer.ok) replace({ follows: data?.follows ?? [], marks: answer.data.marks })
    },
    check: () => {
      if (!reader || data?.marks.checkedAt !== undefined) return
      void cloud.bookmarks.opened({ ...one, checked: true }).then((answer) => {
        if (answer.ok) replace(answer.data)
      })
    },
    refusal: keeping.refusal,
  }
}
