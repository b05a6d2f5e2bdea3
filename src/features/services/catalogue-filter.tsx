import { ScrollView, View } from '@tarojs/components'
import { ChoiceChip } from '@/components/chip/chip'
import { TextBox } from '@/components/field/text-box'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { CATEGORY_SPECS, type Category } from '@/shared/domain/category'
import type { Catalogue } from './use-catalogue'
import './catalogue-filter.scss'

export interface CatalogueSearchProps {
  typed: string
  onType: (text: string) => void
}

/** Words for which services are sought. */
export function CatalogueSearch({ typed, onType }: CatalogueSearchProps) {
  return (
    <View className="catalogue-search">
      <View className="catalogue-search-icon">
        <Icon name="search" />
      </View>
      <TextBox
        label="找服务"
        placeholder="招工、续贷、消防验收…"
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
  )
}

export interface CatalogueKindsProps {
  catalogue: Catalogue
  category: Category | undefined
  onCategory: (category: Category | undefined) => void
}

/** The categories that have services, with how many; nothing while words are sought. */
export function CatalogueKinds({ catalogue, category, onCategory }: CatalogueKindsProps) {
  const { counts, sought } = catalogue
  if (sought !== '' || counts.length === 0) return null
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <ScrollView scrollX className="catalogue-kinds">
      <View className="catalogue-kinds-line">
        <ChoiceChip
          text={`全部 ${total}`}
          chosen={category === undefined}
          onPress={() => onCategory(undefined)}
        />
        {counts.map((kind) => (
          <ChoiceChip
            key={kind.category}
            text={`${CATEGORY_SPECS[kind.category].label} ${kind.count}`}
            chosen={kind.category === category}
            onPress={() => onCategory(kind.category)}
          />
        ))}
      </View>
    </ScrollView>
  )
}
