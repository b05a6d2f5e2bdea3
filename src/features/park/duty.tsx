import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { Card } from '@/ui/card/card'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { useNow } from '@/ui/hooks/use-now'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { DutyView } from '@/shared/contract/park'
import { toDay } from '@/shared/domain/time/days'
import { ABSENCE_KINDS, Absences } from './absences'
import { DutyForm } from './duty-form'
import { Load } from './load'
import { StewardForm } from './steward-form'

export interface DutyProps {
  regionCode: string
  /** Whether the person administers the region. Agents see who is on duty, and enter when they are away. */
  administers: boolean
  personId: string
}

/** Officers on duty, absences, stewards, and the work that each officer has in hand. */
export function Duty({ regionCode, administers, personId }: DutyProps) {
  const query = useQuery(`duty:${regionCode}`, () => cloud.park.duty({ regionCode }))
  const { data } = query
  return (
    <QueryFrame {...toFrame(query)} rows={6}>
      {data && (
        <>
          <Today duty={data} />
          {administers && (
            <DutyForm
              key={data.version}
              regionCode={regionCode}
              duty={data}
              onSaved={query.replace}
              onOutdated={() => void query.refresh()}
            />
          )}
          <Absences
            regionCode={regionCode}
            duty={data}
            onlyFor={administers ? undefined : personId}
            readerId={personId}
            onChanged={() => void query.refresh()}
          />
          {administers && (
            <StewardForm regionCode={regionCode} duty={data} onChanged={() => void query.refresh()} />
          )}
          <Load duty={data} />
        </>
      )}
    </QueryFrame>
  )
}

/** The officer who answers today: the one on duty, or the substitute while that one is away. */
function Today({ duty: { today, regionName, absences, substitute } }: { duty: DutyView }) {
  const day = toDay(useNow())
  if (today === undefined)
    return (
      <RefusalNote
        tone="warn"
        text={`${regionName}今天没有人值班：没有管家的诉求先由管理员负责。请排上值班的人。`}
      />
    )
  const away = absences.find(
    ({ personId, fromOn, untilOn }) => personId === today.personId && fromOn <= day && day <= untilOn,
  )
  const isAway = (personId: string) =>
    absences.some((one) => one.personId === personId && one.fromOn <= day && day <= one.untilOn)
  const standIn = [away?.cover, substitute].find((one) => one && !isAway(one.personId))
  if (away && !standIn)
    return (
      <RefusalNote
        tone="warn"
        text={`今天值班的 ${today.name} ${ABSENCE_KINDS[away.kind]}，没有人代：没有管家的诉求先由管理员负责。`}
      />
    )
  return (
    <Card
      tone="soft"
      title={
        away && standIn
          ? `今天 ${today.name} ${ABSENCE_KINDS[away.kind]}，由 ${standIn.name} 代值班`
          : `今天 ${today.name} 值班`
      }
    >
      没有管家、没有现成服务的诉求由 {standIn && away ? standIn.name : today.name} 接。
    </Card>
  )
}
