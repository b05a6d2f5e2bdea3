import { ChoiceChip } from '@/ui/chip/chip'
import { ChipStrip } from '@/ui/chip-strip/chip-strip'
import { SearchBox } from '@/ui/search-box/search-box'
import { CATEGORY_SPECS, type Category } from '@/shared/domain/need/category'
import { SEARCH_TEXT_MAX } from '@/shared/contract/limits'
import type { CatalogueQuery } from './use-catalogue'

export interface CatalogueSearchProps {
  typed: string
  onType: (text: string) => void
}

/** Words for which services are sought. */
export function CatalogueSearch({ typed, onType }: CatalogueSearchProps) {
  return (
    <SearchBox
      label="找服务"
      placeholder="招工、续贷、消防验收…"
      maxLength={SEARCH_TEXT_MAX}
      value={typed}
      onChange={onType}
    />
  )
}

export interface CatalogueKindsProps {
  catalogue: CatalogueQuery
  category: Category | undefined
  onCategory: (category: Category | undefined) => void
}

/** The categories that have services, with how many; nothing while words are sought. */
export function CatalogueKinds({ catalogue, category, onCategory }: CatalogueKindsProps) {
  const { counts, sought } = catalogue
  if (sought !== '' || counts.length === 0) return null
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <ChipStrip>
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
    </ChipStrip>
  )
}
