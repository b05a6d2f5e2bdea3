import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import type { DutyView } from '@/shared/contract/park'
import './park.scss'

/** What everybody has in hand, the most first. */
export function Load({ duty: { officers, absences } }: { duty: DutyView }) {
  const away = new Map(absences.map(({ personId, cover }) => [personId, cover?.name]))
  return (
    <Card title="谁手上多少">
      {[...officers]
        .sort((a, b) => b.openNeeds - a.openNeeds)
        .map(({ personId, name, role, openNeeds, enterprises }) => (
          <View key={personId} className="park-row">
            <View className="park-words">
              <View className="park-title">{name}</View>
              <View className="park-text">
                {role === 'agent' ? '服务专员' : '管理员'} · 在办 {openNeeds} 件 · 管 {enterprises} 家
              </View>
            </View>
            {away.has(personId) && (
              <Chip
                tone="warn"
                text={
                  away.get(personId) === undefined ? '登记了不在岗' : `登记了由${away.get(personId) ?? ''}代`
                }
              />
            )}
          </View>
        ))}
    </Card>
  )
}
