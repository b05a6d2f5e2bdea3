import { View } from '@tarojs/components'
import { Icon } from '@/ui/icon/icon'
import { classes } from '@/ui/platform/platform'
import { Press } from '@/ui/press/press'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Toggle } from '@/ui/toggle/toggle'
import type { NeedView } from '@/shared/contract/need-view'
import { NEED_STATE_LABELS } from '@/shared/domain/need/need'
import { BULK_REPLY_WORDS, type BulkReplyKind } from '../step-kinds'
import type { BulkReplySelection } from './use-selection'
import './bulk-reply-choice.scss'

export interface BulkReplyChoiceProps {
  need: NeedView
  kind: BulkReplyKind
  selection: BulkReplySelection
  /** The reply as typed so far. */
  text: string
}

/** Chooses the same needs that get the same reply. None is chosen at first; one press chooses all, and each can be left out. */
export function BulkReplyChoice({ need, kind, selection, text }: BulkReplyChoiceProps) {
  const { offers, blocked, on, chosen } = selection
  const named = [need.enterpriseName, need.contact.name, need.contact.phone].filter(
    (name) => name !== '' && text.includes(name),
  )
  if (offers.length + blocked.length === 0) return <View />
  return (
    <View className="together">
      {offers.length > 0 ? (
        <Toggle
          text={BULK_REPLY_WORDS[kind].offer(offers.length)}
          hint="同样的话分别发到每一件，每家只看到自己的"
          on={on}
          onChange={selection.setOn}
        />
      ) : (
        <View className="together-none">其余 {blocked.length} 件同类诉求，现在不能一起答复</View>
      )}
      <View>
        {on && named.length > 0 && (
          <RefusalNote tone="warn" text={`这段话里有“${named.join('”“')}”，其余企业也会看到，请改一改。`} />
        )}
      </View>
      <View>
        {on &&
          offers.map(({ need: { id, enterpriseName, code, state }, claimFirst }) => {
            const checked = chosen.some((one) => one.need.id === id)
            const about = `${code} · ${NEED_STATE_LABELS[state]}${claimFirst ? '，会先认领' : ''}`
            return (
              <Press
                key={id}
                role="checkbox"
                on={checked}
                label={`${enterpriseName}，${about}`}
                className="together-row"
                onPress={() => selection.toggle(id)}
              >
                <View className={classes('together-box', checked && 'together-box-on')}>
                  {checked && <Icon name="check" size="small" />}
                </View>
                <Words name={enterpriseName} about={about} />
              </Press>
            )
          })}
      </View>
      <View>
        {(on || offers.length === 0) &&
          blocked.map(({ need: { id, enterpriseName, code }, why }) => (
            <View key={id} className="together-row together-kept">
              <View className="together-lock">
                <Icon name="lock" size="small" />
              </View>
              <Words name={enterpriseName} about={`${code} · ${why}`} />
            </View>
          ))}
      </View>
    </View>
  )
}

function Words({ name, about }: { name: string; about: string }) {
  return (
    <View className="together-words">
      <View>{name}</View>
      <View className="together-about">{about}</View>
    </View>
  )
}
