import { View } from '@tarojs/components'
import { useState } from 'react'
import { toList } from '@/cloud/query/list-frame'
import { useDeskRegions } from '@/cloud/query/use-desk-regions'
import { Chip } from '@/ui/chip/chip'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { Card } from '@/ui/card/card'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { PagedList } from '@/ui/paged-list/paged-list'
import { useNow } from '@/ui/hooks/use-now'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { RegionCode } from '@/shared/domain/access/region'
import type { PushView } from '@/shared/contract/pushes'
import { formatWhen } from '@/shared/domain/time/wording'
import { usePushes } from './use-pushes'
import { PUSH_KIND_LABELS, PUSH_STATE_ICONS, PUSH_STATE_LABELS, PUSH_STATE_TONES } from './words'
import './push.scss'

interface Place {
  regionCode: RegionCode
  regionName: string
}

/** Pushes of a region, newest first. */
export function PushesPanel({ places }: { places: readonly [Place, ...Place[]] }) {
  const now = useNow()
  const regions = useDeskRegions(places)
  const [regionCode, setRegion] = useState(places[0].regionCode)
  const list = usePushes(regionCode)
  return (
    <PagedList
      {...toList(list)}
      rows={4}
      render={(push) => <PushCard push={push} now={now} />}
      empty={<EmptyState icon="send" title="还没有推送" text="政策发布后，在那份政策里点“推送给企业”" />}
    >
      {regions.length > 1 && (
        <ChoiceField
          label="哪里的推送"
          choices={regions.map(({ code, name }) => ({ key: code, title: name }))}
          value={regionCode}
          onChange={setRegion}
        />
      )}
    </PagedList>
  )
}

function PushCard({ push, now }: { push: PushView; now: number }) {
  const { id, title, state, kind, byName, at, enterprises } = push
  return (
    <Card
      title={title}
      label={`看送达情况：${title}`}
      onPress={() => go(routes.deskDelivery(id))}
      aside={
        <View className="chip-row">
          {kind && <Chip text={PUSH_KIND_LABELS[kind]} tone="plain" />}
          <Chip
            text={PUSH_STATE_LABELS[state]}
            tone={PUSH_STATE_TONES[state]}
            icon={PUSH_STATE_ICONS[state]}
          />
        </View>
      }
    >
      <View className="push-row-text">{`${byName} ${formatWhen(at, now)} 推送给 ${enterprises} 家企业`}</View>
    </Card>
  )
}
