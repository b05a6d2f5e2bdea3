import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { ListRow } from '@/ui/list-row/list-row'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import type { NeedView } from '@/shared/contract/need-view'
import { CLOSED_STATES } from '@/shared/domain/need/states'
import { DECLINE_WORDS, deskButtons, STEP_WORDS, type DeclineKind, type StepKind } from './step-kinds'

export interface DeskActionsProps {
  need: NeedView
  onClaim: () => void
  onOpen: (kind: StepKind) => void
  onAssign: () => void
  onDecline: (kind: DeclineKind) => void
}

/** The park's buttons on a need: exactly the steps that the domain allows. */
export function DeskActions({ need, onClaim, onOpen, onAssign, onDecline }: DeskActionsProps) {
  const [more, setMore] = useState(false)
  const buttons = deskButtons(need)
  const { primary, secondary } = buttons
  const open = (kind: StepKind) => {
    setMore(false)
    onOpen(kind)
  }
  const mayAssign = need.steps.includes('handed_over')
  const { decline } = buttons
  const hasMore = buttons.more.length > 0 || mayAssign || decline !== undefined
  const nothing = !hasMore && !buttons.claim && !primary && !secondary
  if (nothing && CLOSED_STATES.includes(need.state)) return null
  return (
    <>
      <ActionFooter note={<Note need={need} canAct={primary !== undefined || buttons.claim} />}>
        {hasMore && (
          <Button kind="plain" icon="more" text="更多" label="更多办法" onPress={() => setMore(true)} />
        )}
        {secondary && (
          <Button kind="quiet" text={STEP_WORDS[secondary].text} onPress={() => open(secondary)} grow />
        )}
        {primary && <Button text={STEP_WORDS[primary].text} onPress={() => open(primary)} grow />}
        {buttons.claim && <Button text="认领" onPress={onClaim} grow />}
      </ActionFooter>
      <Sheet open={more} title="还可以" onClose={() => setMore(false)}>
        <View>
          {mayAssign && (
            <ListRow
              title="交给同事"
              text="请同事接手或安排换人，企业看得到原因，时限不变"
              onPress={() => {
                setMore(false)
                onAssign()
              }}
            />
          )}
          {buttons.more.map((kind) => (
            <ListRow
              key={kind}
              title={STEP_WORDS[kind].text}
              text={STEP_WORDS[kind].explained}
              onPress={() => open(kind)}
            />
          ))}
          {decline && (
            <ListRow
              title={DECLINE_WORDS[decline].text}
              text={DECLINE_WORDS[decline].explained}
              onPress={() => {
                setMore(false)
                onDecline(decline)
              }}
            />
          )}
        </View>
      </Sheet>
    </>
  )
}

interface NoteProps {
  need: NeedView
  /** Whether this person can take the next step. */
  canAct: boolean
}

function Note({ need, canAct }: NoteProps) {
  if (canAct) return null
  if (CLOSED_STATES.includes(need.state)) return null
  const text = need.ruling
    ? need.ruling.mayRule
      ? '等您决定：请在上面写明理由。'
      : '正在等管理员决定。'
    : need.state === 'awaiting_confirmation'
      ? '办理结果已经提出，正在等企业确认。'
      : `由 ${need.promise.responsible.name} 负责办理。`
  return <RefusalNote tone="info" icon="info" text={text} />
}
