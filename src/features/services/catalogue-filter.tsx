import { useState } from 'react'
import { ChoiceChip } from '@/ui/chip/chip'
import { ChipStrip } from '@/ui/chip-strip/chip-strip'
import { FilterSheet } from '@/ui/filter-sheet/filter-sheet'
import { useWide } from '@/ui/screen/use-wide'
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

/**
 * The categories that have services, with their number. They are chips on a phone, and stand behind one chip when the list is a column.
 * Empty during a search.
 */
export function CategoryFilter(props: CategoryFilterProps) {
  const wide = useWide()
  const { counts, searchText } = props.catalogue
  if (searchText !== '' || counts.length === 0) return null
  return wide ? <CategoryMenu {...props} /> : <CategoryChips {...props} />
}

const formatAll = ({ counts }: CatalogueQuery) => `全部 ${counts.reduce((sum, { count }) => sum + count, 0)}`

const listOptions = ({ counts }: CatalogueQuery) =>
  counts.map(({ category, count }) => ({ key: category, text: `${CATEGORY_SPECS[category].label} ${count}` }))

function AllChip({ catalogue, category, onCategory }: CategoryFilterProps) {
  return (
    <ChoiceChip
      text={formatAll(catalogue)}
      chosen={category === undefined}
      onPress={() => onCategory(undefined)}
    />
  )
}

function CategoryChips(props: CategoryFilterProps) {
  const { catalogue, category, onCategory } = props
  return (
    <ChipStrip>
      <AllChip {...props} />
      {listOptions(catalogue).map(({ key, text }) => (
        <ChoiceChip key={key} text={text} chosen={key === category} onPress={() => onCategory(key)} />
      ))}
    </ChipStrip>
  )
}

function CategoryMenu(props: CategoryFilterProps) {
  const { catalogue, category, onCategory } = props
  const [open, setOpen] = useState(false)
  const choose = (key: Category | undefined) => {
    onCategory(key)
    setOpen(false)
  }
  return (
    <>
      <ChipStrip>
        <AllChip {...props} />
        <ChoiceChip
          role="button"
          icon="down"
          text={category ? CATEGORY_SPECS[category].label : '类别'}
          chosen={category !== undefined}
          onPress={() => setOpen(true)}
        />
      </ChipStrip>
      <FilterSheet
        open={open}
        title="看哪一类"
        allText={formatAll(catalogue)}
        options={listOptions(catalogue)}
        chosen={category}
        onChoose={choose}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
