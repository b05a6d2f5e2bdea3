import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { Card } from '@/ui/card/card'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { DutyView } from '@/shared/contract/park'
import { Absences } from './absences'
import { DutyForm } from './duty-form'
import { Load } from './load'
import { StewardForm } from './steward-form'

export interface DutyProps {
  regionCode: string
  /** Whether the person administers the region; agents see who is on duty and say when they are away. */
  administers: boolean
  personId: string
}

/** Who is on duty and who is away, stewards, and what everybody has in hand. */
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

function Today({ duty: { today, regionName } }: { duty: DutyView }) {
  if (today === undefined)
    return (
      <RefusalNote
        tone="warn"
        text={`${regionName}今天没有人值班：没有管家的诉求先由管理员负责。请排上值班的人。`}
      />
    )
  return (
    <Card tone="soft" title={`今天 ${today.name} 值班`}>
      没有管家、没有现成服务的诉求由 TA 接。
    </Card>
  )
}
