import { Card } from '@/ui/card/card'
import { Toggle } from '@/ui/toggle/toggle'

export interface AgainCardProps {
  /** People of the chosen rings who have the notice from an earlier push. */
  people: number
  again: boolean
  onChange: (again: boolean) => void
}

/** For a relay: decides whether people who have the notice already are left out, or told again with the region's own words. */
export function AgainCard({ people, again, onChange }: AgainCardProps) {
  const hint = again
    ? '他们会再收到一次，这次带上本区补充的话。'
    : '上级或本区的推送已经告诉过他们，这次不再发。他们看不到本区补充的话；想让他们看到，就打开。'
  return (
    <Card title={`${people} 人之前已经收到过这份通知`}>
      <Toggle text="也再告诉他们一次" hint={hint} on={again} onChange={onChange} />
    </Card>
  )
}
