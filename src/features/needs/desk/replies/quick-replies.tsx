import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMe } from '@/cloud/query/use-me'
import { Button } from '@/ui/button/button'
import { ChoiceChip } from '@/ui/chip/chip'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { ListRow } from '@/ui/list-row/list-row'
import { SearchBox } from '@/ui/search-box/search-box'
import { Sheet } from '@/ui/sheet/sheet'
import { useNow } from '@/ui/hooks/use-now'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { NeedView } from '@/shared/contract/need-view'
import { SEARCH_TEXT_MAX } from '@/shared/contract/limits'
import {
  fillQuickReply,
  fittingReplies,
  searchReplies,
  shortName,
  type QuickReplyStep,
  type ReplyValues,
} from '@/shared/domain/need/quick-reply'
import { toDay } from '@/shared/domain/time/days'
import { formatDay, formatExactly } from '@/shared/domain/time/wording'
import { useQuickReplies, type ReplyView } from './use-quick-replies'
import './quick-replies.scss'

/** The number of chips beside the box; all other replies are in the sheet. */
const SHOWN = 3
/** A chip of this length takes one or two lines. */
const CHIP_LENGTH_MAX = 36

export interface QuickRepliesProps {
  need: NeedView
  step: QuickReplyStep
  /** Receives the sentence with its variables filled in. */
  onPick: (sentence: string) => void
}

/** Quick replies of the officer and of the zone that fit the present step. A tap puts one into the box. */
export function QuickReplies({ need, step, onPick }: QuickRepliesProps) {
  const [open, setOpen] = useState(false)
  const values = useReplyValues(need)
  const query = useQuickReplies(need.regionCode)
  const { own = [], shared = [] } = query.data ?? {}
  const all = [...own, ...shared].map((reply) => ({ ...reply, text: fillQuickReply(reply.text, values) }))
  const fitting = fittingReplies(all, { step, category: need.category, state: need.state })
  const pick = ({ text }: ReplyView) => {
    setOpen(false)
    onPick(text)
  }
  return (
    <View className="chip-row quick-replies">
      {fitting.slice(0, SHOWN).map((reply) => (
        <ChoiceChip
          key={reply.id}
          role="button"
          text={`${reply.example ? '示例：' : ''}${clip(reply.text)}`}
          label={reply.text}
          chosen={false}
          onPress={() => pick(reply)}
        />
      ))}
      {query.data && (
        <Button
          kind="plain"
          size="small"
          text={all.length === 0 ? '写常用短语' : '找短语…'}
          onPress={() => (all.length === 0 ? go(routes.deskReplies()) : setOpen(true))}
        />
      )}
      <ReplySheet open={open} replies={all} fitting={fitting} onPick={pick} onClose={() => setOpen(false)} />
    </View>
  )
}

function clip(text: string): string {
  const symbols = [...text]
  return symbols.length <= CHIP_LENGTH_MAX ? text : `${symbols.slice(0, CHIP_LENGTH_MAX - 1).join('')}…`
}

/** The values of the variables of a quick reply for this need. */
function useReplyValues(need: NeedView): ReplyValues {
  const now = useNow()
  const { person } = useMe()
  const { dueAt } = need.promise
  return {
    企业: shortName(need.enterpriseName),
    联系人: need.contact.name,
    我: person?.name ?? '',
    我的电话: person?.phone ?? '',
    今天: formatDay(toDay(now)),
    受理码: need.code,
    下次答复: dueAt === undefined || dueAt <= now ? '' : formatExactly(dueAt),
  }
}

interface ReplySheetProps {
  open: boolean
  /** All quick replies; `fitting` are those that fit the present step. */
  replies: readonly ReplyView[]
  fitting: readonly ReplyView[]
  onPick: (reply: ReplyView) => void
  onClose: () => void
}

/** All quick replies. Those that fit stand first; typing narrows the list. */
function ReplySheet({ open, replies, fitting, onPick, onClose }: ReplySheetProps) {
  const [typed, setTyped] = useState('')
  const others = replies.filter((reply) => !fitting.includes(reply))
  const found = searchReplies([...fitting, ...others], typed)
  return (
    <Sheet
      open={open}
      title="常用短语"
      onClose={onClose}
      footer={<Button kind="quiet" text="改短语" onPress={() => go(routes.deskReplies())} grow />}
    >
      <SearchBox
        label="找短语"
        placeholder="短语里的字"
        maxLength={SEARCH_TEXT_MAX}
        value={typed}
        onChange={setTyped}
      />
      {found.map((reply) => (
        <ListRow
          key={reply.id}
          title={reply.text}
          {...(reply.example && { text: '示例，可在“改短语”里改掉或删掉' })}
          onPress={() => onPick(reply)}
        />
      ))}
      {found.length === 0 && <EmptyState icon="search" title="没有这样的短语" text="换几个字试试" />}
    </Sheet>
  )
}
