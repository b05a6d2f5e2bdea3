import { ScrollView, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChoiceChip } from '@/components/chip/chip'
import { TextBox } from '@/components/field/text-box'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { CATEGORY_SPECS, type Category } from '@/shared/domain/category'
import type { Catalogue } from './use-catalogue'
import type { ZoneChoice } from './use-zone'
import { ZoneSheet } from './zone-sheet'
import './catalogue-filter.scss'

export interface CatalogueFilterProps {
  zone: ZoneChoice
  catalogue: Catalogue
  typed: string
  onType: (text: string) => void
  category: Category | undefined
  onCategory: (category: Category | undefined) => void
}

/** What is sought: words, a category, whose catalogue. */
export function CatalogueFilter({
  zone,
  catalogue,
  typed,
  onType,
  category,
  onCategory,
}: CatalogueFilterProps) {
  const [choosingZone, setChoosingZone] = useState(false)
  const total = catalogue.counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <View className="catalogue-filter">
      <View className="catalogue-search">
        <View className="catalogue-search-icon">
          <Icon name="search" />
        </View>
        <TextBox
          label="找服务"
          placeholder="找服务：招工、续贷、消防验收…"
          maxLength={200}
          value={typed}
          onChange={onType}
        />
        {typed !== '' && (
          <Press className="catalogue-clear" label="清空" onPress={() => onType('')}>
            <Icon name="close" size="small" />
          </Press>
        )}
      </View>
      <View className="catalogue-zone">
        <View className="catalogue-zone-name">
          <Icon name="pin" size="small" /> {zone.zone?.name ?? '正在确认园区…'}
          {zone.zone && '可用'}
        </View>
        {zone.zones.length > 1 && (
          <Button kind="plain" size="small" text="换个园区" onPress={() => setChoosingZone(true)} />
        )}
      </View>
      {catalogue.sought === '' && catalogue.counts.length > 0 && (
        <ScrollView scrollX className="catalogue-kinds">
          <View className="catalogue-kinds-line">
            <ChoiceChip
              text={`全部 ${total}`}
              chosen={category === undefined}
              onPress={() => onCategory(undefined)}
            />
            {catalogue.counts.map((kind) => (
              <ChoiceChip
                key={kind.category}
                text={`${CATEGORY_SPECS[kind.category].label} ${kind.count}`}
                chosen={kind.category === category}
                onPress={() => onCategory(kind.category)}
              />
            ))}
          </View>
        </ScrollView>
      )}
      <ZoneSheet
        open={choosingZone}
        zones={zone.zones}
        chosen={zone.zone?.code}
        onChoose={(code) => {
          zone.choose(code)
          setChoosingZone(false)
        }}
        onClose={() => setChoosingZone(false)}
      />
    </View>
  )
}
