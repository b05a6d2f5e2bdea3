import { View } from '@tarojs/components'
import { useState } from 'react'
import { toFrame } from '@/cloud/query/list-frame'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { SearchBox } from '@/ui/search-box/search-box'
import { Tabs } from '@/ui/tabs/tabs'
import { SEARCH_TEXT_MAX } from '@/shared/contract/limits'
import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import { NEED_STATE_LABELS } from '@/shared/domain/need/need'
import { searchReplies } from '@/shared/domain/need/quick-reply'
import { ReplyForm } from './reply-form'
import { REPLY_STEP_LABELS } from './reply-words'
import { useQuickReplies, type ReplyView } from './use-quick-replies'

const TABS = [
  { key: 'own', text: '我的短语' },
  { key: 'shared', text: '园区共用' },
] as const

/** The quick replies of an officer and of a zone: search, write, change, delete. */
export function RepliesPanel({ regionCode }: { regionCode: string }) {
  const query = useQuickReplies(regionCode)
  const [tab, setTab] = useState<'own' | 'shared'>('own')
  const [typed, setTyped] = useState('')
  const [edited, setEdited] = useState<ReplyView | 'new'>()
  const shared = tab === 'shared'
  const mayWrite = !shared || query.data?.mayShare === true
  const replies = query.data?.[tab] ?? []
  const found = searchReplies(replies, typed)
  return (
    <QueryFrame {...toFrame(query)} rows={4}>
      <Tabs
        label="谁的短语"
        items={TABS.map((one) => ({ ...one, count: query.data?.[one.key].length ?? 0 }))}
        value={tab}
        onChange={setTab}
      />
      <SearchBox
        label="找短语"
        placeholder="短语里的字"
        maxLength={SEARCH_TEXT_MAX}
        value={typed}
        onChange={setTyped}
      />
      <View className="chip-row">
        {mayWrite ? (
          <Button kind="quiet" size="small" icon="plus" text="写一条" onPress={() => setEdited('new')} />
        ) : (
          <View>园区共用的由管委会管理员来改，您可以直接用。</View>
        )}
      </View>
      {found.map((reply) => (
        <ReplyRow key={reply.id} reply={reply} onEdit={mayWrite ? () => setEdited(reply) : undefined} />
      ))}
      {found.length === 0 && (
        <EmptyState
          icon={typed === '' ? 'edit' : 'search'}
          title={typed === '' ? '还没有短语' : '没有这样的短语'}
          text={typed === '' ? '常写的话存在这里，答复时点一下就用' : '换几个字试试'}
        />
      )}
      {edited !== undefined && (
        <ReplyForm
          regionCode={regionCode}
          shared={shared}
          reply={edited === 'new' ? undefined : edited}
          onSaved={query.replace}
          onClose={() => setEdited(undefined)}
        />
      )}
    </QueryFrame>
  )
}

function ReplyRow({ reply, onEdit }: { reply: ReplyView; onEdit: (() => void) | undefined }) {
  const { text, step, category, state, example } = reply
  const places = [
    ...(step === undefined ? [] : [REPLY_STEP_LABELS[step]]),
    ...(category === undefined ? [] : [CATEGORY_SPECS[category].label]),
    ...(state === undefined ? [] : [NEED_STATE_LABELS[state]]),
  ]
  return (
    <Card>
      <View>{text}</View>
      <View className="chip-row">
        {example && <Chip text="示例" tone="warn" icon="info" />}
        {places.map((place) => (
          <Chip key={place} text={place} tone="plain" />
        ))}
        {places.length === 0 && <Chip text="哪里都用" tone="plain" />}
        {onEdit && (
          <Button
            kind="plain"
            size="small"
            icon="edit"
            text="改或删"
            label={`改或删：${text}`}
            onPress={onEdit}
          />
        )}
      </View>
    </Card>
  )
}
