import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { ListRow } from '@/ui/list-row/list-row'
import type { OutputOf } from '@/shared/contract/action'
import type { contract } from '@/shared/contract'
import { formatExactly } from '@/shared/domain/time/wording'

type Claim = OutputOf<typeof contract.enterprises.myClaims>['claims'][number]

const STATES = {
  open: { text: '等园区核对', tone: 'warn', icon: 'clock' },
  accepted: { text: '已通过', tone: 'good', icon: 'check' },
  rejected: { text: '没有通过', tone: 'bad', icon: 'close' },
} as const

/** The person's claims about enterprises, and what the park decided. Empty without claims. */
export function MyClaims({ claims }: { claims: readonly Claim[] }) {
  if (claims.length === 0) return null
  return (
    <Card title="我的申请">
      {claims.map(({ id, enterpriseName, kind, at, state, reason }) => (
        <ListRow
          key={id}
          title={`${enterpriseName}：${kind === 'dispute' ? '被别人登记了' : '申请加入'}`}
          text={`${formatExactly(at)}${reason === undefined ? '' : `。园区答复：${reason}`}`}
          aside={<Chip {...STATES[state]} />}
        />
      ))}
    </Card>
  )
}
