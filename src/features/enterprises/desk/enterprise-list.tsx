import { View } from '@tarojs/components'
import type { DeskRegion } from '@/cloud/query/use-desk-regions'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip, ChoiceChip } from '@/ui/chip/chip'
import { ChipStrip } from '@/ui/chip-strip/chip-strip'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { PagedList } from '@/ui/paged-list/paged-list'
import { SearchBox } from '@/ui/search-box/search-box'
import { Tabs } from '@/ui/tabs/tabs'
import type { EnterpriseCard } from '@/shared/contract/enterprises'
import { SEARCH_TEXT_MAX } from '@/shared/contract/limits'
import { industryName } from '@/shared/domain/enterprise/industry'
import { STATUS_LABELS } from '@/shared/domain/enterprise/standing'
import { STATUS_CHIPS } from '../words'
import type { EnterprisesQuery, EnterpriseTab } from './use-enterprises'
import './enterprises.scss'

const TABS: readonly { key: EnterpriseTab; text: string }[] = [
  { key: 'all', text: '全部' },
  { key: 'claimed', text: STATUS_LABELS.claimed },
  { key: 'claims', text: '有人申请' },
  { key: 'disputed', text: STATUS_LABELS.disputed },
  { key: 'verified', text: STATUS_LABELS.verified },
  { key: 'closed', text: STATUS_LABELS.closed },
]
const STEWARDS = [
  { key: 'mine', text: '我联系的' },
  { key: 'none', text: '没有管家的' },
] as const

export interface EnterpriseListProps {
  regions: readonly DeskRegion[]
  query: EnterprisesQuery
  chosenId: string | undefined
  onOpen: (enterpriseId: string) => void
  /** Undefined unless the person is an administrator. */
  onRoster: (() => void) | undefined
}

/** The enterprises of a region: filtered, searched, page by page. */
export function EnterpriseList({ regions, query, chosenId, onOpen, onRoster }: EnterpriseListProps) {
  const { show, steward, total } = query
  return (
    <View>
      {regions.length > 1 && (
        <ChoiceField
          label="哪里的企业"
          choices={regions.map(({ code, name }) => ({ key: code, title: name }))}
          value={query.regionCode}
          onChange={query.setRegion}
        />
      )}
      {onRoster && (
        <View className="enterprises-buttons">
          <Button kind="quiet" size="small" icon="upload" text="导入、导出名册" onPress={onRoster} />
        </View>
      )}
      <SearchBox
        label="找企业"
        placeholder="企业名称或信用代码"
        maxLength={SEARCH_TEXT_MAX}
        value={query.typed}
        onChange={query.setTyped}
      />
      <Tabs label="企业状态" items={TABS} value={show} onChange={query.setShow} />
      {show !== 'claims' && (
        <ChipStrip>
          {STEWARDS.map(({ key, text }) => (
            <ChoiceChip
              key={key}
              role="toggle"
              text={text}
              chosen={steward === key}
              onPress={() => query.setSteward(steward === key ? undefined : key)}
            />
          ))}
        </ChipStrip>
      )}
      {/* The line has its place before the count arrives, so that rows do not jump. */}
      {show !== 'claims' && !query.isSearching && (
        <View className="enterprises-total">{total === undefined ? '' : `共 ${total} 家`}</View>
      )}
      <PagedList
        {...query.list}
        rows={4}
        render={(enterprise) => (
          <EnterpriseRow
            enterprise={enterprise}
            chosen={enterprise.id === chosenId}
            isAlone={regions.length <= 1}
            onOpen={() => onOpen(enterprise.id)}
          />
        )}
        empty={
          <EmptyState
            icon="search"
            title={query.isSearching ? '没有找到' : '这里没有企业'}
            text={query.isSearching ? '换几个字试试，或查信用代码开头的几位' : '换个状态看看'}
          />
        }
      />
    </View>
  )
}

interface EnterpriseRowProps {
  enterprise: EnterpriseCard
  chosen: boolean
  /** The list shows one region only, so its name says nothing new. */
  isAlone: boolean
  onOpen: () => void
}

function EnterpriseRow({ enterprise, chosen, isAlone, onOpen }: EnterpriseRowProps) {
  const { name, creditCode, industry, regionName, status, steward } = enterprise
  return (
    <Card onPress={onOpen} label={`${name}，${STATUS_LABELS[status]}`} chosen={chosen}>
      <View className="enterprises-row">
        <View className="enterprises-name">{name}</View>
        <Chip text={STATUS_LABELS[status]} {...STATUS_CHIPS[status]} />
      </View>
      <View className="enterprises-more">
        {[
          creditCode,
          industryName(industry),
          ...(isAlone ? [] : [regionName]),
          steward === undefined ? '没有管家' : `管家 ${steward}`,
        ].join(' · ')}
      </View>
    </Card>
  )
}
