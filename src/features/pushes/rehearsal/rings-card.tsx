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
  /** The name of the first ring. */
  fitting: string
  onChange: (rings: readonly Ring[]) => void
}

/** Chooses the rings to tell. Each shows its size and the notice that its people read. */
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

/** The notice that they read; for rings that are asked also the questions, with the number of enterprises. */
function hintFor({ notice, asks }: RingView): string {
  const asked = asks.map(({ label, enterprises }) => `${label} ${enterprises} 家`).join('、')
  return asked === '' ? `会看到“${notice.title}”` : `会看到“${notice.title}”，消息里直接问：${asked}`
}
