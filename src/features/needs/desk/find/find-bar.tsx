import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { ChoiceChip } from '@/ui/chip/chip'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { SearchBox } from '@/ui/search-box/search-box'
import { Sheet } from '@/ui/sheet/sheet'
import { SEARCH_TEXT_MAX } from '@/shared/contract/limits'
import { CATEGORIES, CATEGORY_SPECS } from '@/shared/domain/need/category'
import { NEED_CHANNELS, NEED_CHANNEL_LABELS, NEED_STATES, NEED_STATE_LABELS } from '@/shared/domain/need/need'
import { FIND_LABEL, type Find, type SavedSearch } from './use-find'
import './find-bar.scss'

/** The box and the filters of a search for needs. */
export function FindBar({ find }: { find: Find }) {
  const [open, setOpen] = useState(false)
  const { filter, setFilter } = find
  return (
    <View className="find-bar">
      <SearchBox
        label={FIND_LABEL}
        placeholder="受理码或关键词"
        maxLength={SEARCH_TEXT_MAX}
        value={find.text}
        onChange={find.setText}
      />
      <View className="chip-row">
        <Button
          kind="quiet"
          size="small"
          icon="filter"
          text={find.filters > 0 ? `筛选（${find.filters}）` : '筛选'}
          onPress={() => setOpen(true)}
        />
        {find.active && <Button kind="plain" size="small" text="回到待办" onPress={find.clear} />}
        {find.active && (
          <Button
            kind="plain"
            size="small"
            icon={find.isSaved ? 'starred' : 'star'}
            text={find.isSaved ? '不再常用' : '存为常用'}
            onPress={find.toggleSaved}
          />
        )}
      </View>
      {find.saved.length > 0 && <SavedSearches find={find} />}
      <Sheet
        open={open}
        title="按条件找"
        onClose={() => setOpen(false)}
        footer={<Button text="看结果" onPress={() => setOpen(false)} grow />}
      >
        <ChoiceField
          label="类别"
          placeholder="不限"
          choices={CATEGORIES.map((key) => ({ key, title: CATEGORY_SPECS[key].label }))}
          value={filter.category}
          onChange={(category) => setFilter({ ...filter, category })}
        />
        <ChoiceField
          label="状态"
          placeholder="不限"
          choices={NEED_STATES.map((key) => ({ key, title: NEED_STATE_LABELS[key] }))}
          value={filter.state}
          onChange={(state) => setFilter({ ...filter, state })}
        />
        <ChoiceField
          label="来源"
          placeholder="不限"
          choices={NEED_CHANNELS.map((key) => ({ key, title: NEED_CHANNEL_LABELS[key] }))}
          value={filter.channel}
          onChange={(channel) => setFilter({ ...filter, channel })}
        />
      </Sheet>
    </View>
  )
}

/** The person's saved searches, each as a chip to press. */
function SavedSearches({ find }: { find: Find }) {
  return (
    <View className="chip-row find-saved">
      {find.saved.map((one) => (
        <ChoiceChip
          key={JSON.stringify(one)}
          role="toggle"
          text={formatSearch(one)}
          chosen={find.isThis(one)}
          onPress={() => (find.isThis(one) ? find.clear() : find.apply(one))}
        />
      ))}
    </View>
  )
}

/** A search in words. */
function formatSearch({ text, filter: { category, state, channel } }: SavedSearch): string {
  return [
    ...(text === '' ? [] : [`“${text}”`]),
    ...(category === '' ? [] : [CATEGORY_SPECS[category].label]),
    ...(state === '' ? [] : [NEED_STATE_LABELS[state]]),
    ...(channel === '' ? [] : [NEED_CHANNEL_LABELS[channel]]),
  ].join(' · ')
}
