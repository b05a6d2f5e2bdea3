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

/** Search box for services. */
export function CatalogueSearch({ typed, onType }: CatalogueSearchProps) {
  return (
    <SearchBox
      label="找服务"
      placeholder="招工、续贷、验收"
      maxLength={SEARCH_TEXT_MAX}
      value={typed}
      onChange={onType}
    />
  )
}

export interface CategoryFilterProps {
  catalogue: CatalogueQuery
  category: Category | undefined
  onCategory: (category: Category | undefined) => void
}

/** Chips for the categories that have services, with their number; nothing during a search. */
export function CategoryFilter({ catalogue, category, onCategory }: CategoryFilterProps) {
  const { counts, searchText } = catalogue
  if (searchText !== '' || counts.length === 0) return null
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <ChipStrip>
      <ChoiceChip
        text={`全部 ${total}`}
        chosen={category === undefined}
        onPress={() => onCategory(undefined)}
      />
      {counts.map((one) => (
        <ChoiceChip
          key={one.category}
          text={`${CATEGORY_SPECS[one.category].label} ${one.count}`}
          chosen={one.category === category}
          onPress={() => onCategory(one.category)}
        />
      ))}
    </ChipStrip>
  )
}
