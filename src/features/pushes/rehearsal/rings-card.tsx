import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/ui/card/card'
import { Toggle } from '@/ui/toggle/toggle'
import type { Rehearsal } from '@/shared/contract/pushes'
import type { Ring } from '@/shared/domain/push/rings'
import { RING_LABELS } from '../words'
import '../push.scss'

type RingView = NonNullable<Rehearsal['rings']>[number]

export interface RingsCardProps {
  rings: readonly RingView[]
  chosen: readonly Ring[]
  /** Whom the first ring holds, in words. */
  fitting: string
  onChange: (rings: readonly Ring[]) => void
}

/** Whom to tell: each ring with how many it is and what these read. */
export function RingsCard({ rings, chosen, fitting, onChange }: RingsCardProps) {
  const [isLast, setIsLast] = useState(false)
  const turn = (ring: Ring, on: boolean) => {
    const next = on ? [...chosen, ring] : chosen.filter((one) => one !== ring)
    setIsLast(next.length === 0)
    if (next.length > 0) onChange(next)
  }
  return (
    <Card title="告诉哪些企业">
      {rings.map((view) => (
        <Toggle
          key={view.ring}
          text={`${view.ring === 'fit' ? fitting : RING_LABELS[view.ring]}：${view.enterprises} 家 ${view.people} 人`}
          hint={hintFor(view)}
          on={chosen.includes(view.ring)}
          onChange={(on) => turn(view.ring, on)}
        />
      ))}
      {isLast && <View className="push-hint">至少要选一类企业。</View>}
    </Card>
  )
}

/** What they read; of those who are asked also what, and how many. */
function hintFor({ notice, asks }: RingView): string {
  const asked = asks.map(({ label, enterprises }) => `${label} ${enterprises} 家`).join('、')
  return asked === '' ? `会看到“${notice.title}”` : `会看到“${notice.title}”，消息里直接问：${asked}`
}
