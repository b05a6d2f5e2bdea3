import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { usePages } from '@/cloud/query/use-pages'
import type { CommonCode } from '@/shared/contract/action'
import type { Rehearsal, StandingList, StandingRow } from '@/shared/contract/pushes'
import type { Relay } from '@/shared/domain/push/relay'
import { RINGS, type Ring } from '@/shared/domain/push/rings'
import { rehearsalKey } from '../keys'

/** A region, and the words that it adds below a notice from above. */
export type RelayInput = Relay & {
  regionCode: string
  /** Also tells people who have the notice from an earlier push. */
  again?: boolean
}

type Row = StandingRow & { id: string }

const toRows = ({ rows }: Rehearsal): Row[] => rows.map((row) => ({ ...row, id: row.enterpriseId }))

/** The rehearsal of a push of this version, with one list of enterprises, page by page. */
export function useRehearsal(policyId: string, version: number, relayed?: RelayInput) {
  const [again, setAgain] = useState(false)
  const relay: RelayInput | undefined = relayed && { ...relayed, ...(again && { again }) }
  const [urgent, setUrgent] = useState(false)
  const [list, setList] = useState<StandingList>('fit')
  const [rings, setRings] = useState<readonly Ring[]>(RINGS)
  const [measureIds, setMeasureIds] = useState<readonly string[]>([])
  const chosen = chosenIds(measureIds)
  const rows = usePages<Rehearsal, Row, CommonCode>(
    rehearsalKey(
      policyId,
      version,
      String(urgent),
      list,
      rings.join(),
      JSON.stringify(relay ?? {}),
      ...measureIds,
    ),
    (cursor) => {
      const input = {
        policyId,
        version,
        urgent,
        list,
        rings: [...rings],
        ...chosen,
        ...(cursor !== undefined && { cursor }),
      }
      return relay ? cloud.pushes.rehearseRelay({ ...input, ...relay }) : cloud.pushes.rehearse(input)
    },
    toRows,
  )
  return {
    relay,
    again,
    setAgain,
    urgent,
    setUrgent,
    list,
    setList,
    rings,
    setRings,
    measureIds,
    setMeasureIds,
    rows,
  }
}

/** The choice of measures as the cloud takes it. An empty choice is left out: then any measure counts. */
export function chosenIds(measureIds: readonly string[]): { measureIds?: string[] } {
  return measureIds.length === 0 ? {} : { measureIds: [...measureIds] }
}

export type Rehearsing = ReturnType<typeof useRehearsal>
