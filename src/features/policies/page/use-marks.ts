import { useRef } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { useQuery } from '@/cloud/query/use-query'
import type { Marks } from '@/shared/contract/bookmarks'
import { marksKey } from '../keys'

export interface OwnMarks {
  /** The reader's marks on the policy. Undefined until they are known, and for people who are not staff. */
  data: Marks | undefined
  setFavourite(favourite: boolean, onSaved?: () => void): void
  /** True while `setFavourite` is running. */
  saving: boolean
  /** Records that the reader has looked into the conditions. */
  check(): void
  /** Why the favourite was not saved, in words. */
  refusal: string | undefined
}

/** The reader's marks on a policy. Reading them marks the policy as read, so a policy at a glance does not read them. */
export function useMarks(
  policyId: string,
  reader: { personId: string; enterpriseId: string } | undefined,
  glance: boolean,
): OwnMarks {
  const target = { enterpriseId: reader?.enterpriseId ?? '', policyId }
  const key = reader && !glance ? marksKey(policyId, reader.personId) : undefined
  const query = useQuery(key, () => cloud.bookmarks.opened(target))
  const favouriteAction = useAction(cloud.bookmarks.keep)
  const { data, replace } = query
  // A press opens a policy at a glance. When its answer comes, the marks are being read, so the newest `replace` is needed.
  const latest = useRef(replace)
  latest.current = replace
  const favourite = usePressAgain(favouriteAction, async (kept: boolean, onSaved?: () => void) => {
    const answer = await favouriteAction.run({ ...target, kept })
    // This answer is newer than that of a first read that is still running.
    if (!answer.ok) return
    latest.current({ follows: data?.follows ?? [], marks: answer.data.marks })
    onSaved?.()
  })
  return {
    data: data?.marks,
    saving: favouriteAction.pending,
    setFavourite: favourite.press,
    check: () => {
      if (!reader || data?.marks.checkedAt !== undefined) return
      void cloud.bookmarks.opened({ ...target, checked: true }).then((answer) => {
        if (answer.ok) replace(answer.data)
      })
    },
    refusal: favourite.refusal,
  }
}
