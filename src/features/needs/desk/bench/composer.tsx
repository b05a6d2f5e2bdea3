import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { TextBox } from '@/ui/field/text-box'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { classes } from '@/ui/platform/platform'
import { Press } from '@/ui/press/press'
import { MESSAGE_TEXT_MAX } from '@/shared/contract/limits'
import type { NeedView } from '@/shared/contract/need-view'
import type { StepOutcome } from '../../use-need-step'
import type { Claim } from '../claim-sheet'
import {
  DECLINE_WORDS,
  deskButtons,
  STEP_KINDS,
  STEP_WORDS,
  type DeclineKind,
  type StepKind,
} from '../step-kinds'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { LaterSheet } from '../later/later-sheet'
import { QuickReplies } from '../replies/quick-replies'
import { useStepText } from '../use-step-text'
import { NoteBox } from './note-box'
import './composer.scss'

/** The text in the box: a step that the enterprise reads, or a note that it never reads. */
export type Writing = StepKind | 'note'

export interface ComposerProps extends StepOutcome {
  need: NeedView
  writing: Writing | undefined
  onWrite: (writing: Writing) => void
  claim: Claim
  onClaim: () => void
  /** Opens the next need of the list. Undefined for the last one. */
  onNext: (() => void) | undefined
  onAssign: () => void
  onDecline: (kind: DeclineKind) => void
  /** Answers all same needs at once. Undefined when no other enterprise has the same need. */
  onAll: ((kind: 'reply' | 'propose') => void) | undefined
  /** The notes have changed. */
  onNoted: () => void
}

/** The box for the answer, below the timeline: the steps that the domain allows, and the internal note. */
export function Composer(props: ComposerProps) {
  const { need, writing, onWrite, claim, onClaim, onAssign, onDecline } = props
  const kinds = STEP_KINDS.filter((kind) => need.steps.includes(STEP_WORDS[kind].step))
  const { claim: mayClaim, decline } = deskButtons(need)
  // Without a reply to write, the timeline needs the room: a press opens the box for the note.
  const shown = writing ?? kinds.find((kind) => kind === 'reply')
  return (
    <View className="composer">
      {mayClaim && (
        <View className="composer-claim">
          <Text>还没有人认领。认领后由您负责，企业会看到。</Text>
          <Button size="small" text="认领" busy={claim.pending} busyText="正在认领…" onPress={onClaim} />
        </View>
      )}
      {claim.refusal !== undefined && <RefusalNote text={claim.refusal} />}
      <View className="composer-kinds">
        {kinds.map((kind) => (
          <KindTab
            key={kind}
            text={STEP_WORDS[kind].text}
            on={shown === kind}
            onPress={() => onWrite(kind)}
          />
        ))}
        <KindTab text="内部备注" on={shown === 'note'} onPress={() => onWrite('note')} />
        {need.steps.includes('handed_over') && <KindTab text="交给同事…" on={false} onPress={onAssign} />}
        {decline && (
          <KindTab text={`${DECLINE_WORDS[decline].text}…`} on={false} onPress={() => onDecline(decline)} />
        )}
      </View>
      {kinds.map((kind) => (
        <StepBox key={kind} {...props} kind={kind} shown={shown === kind} />
      ))}
      {shown === 'note' && <NoteBox need={need} onNoted={props.onNoted} />}
    </View>
  )
}

function KindTab({ text, on, onPress }: { text: string; on: boolean; onPress: () => void }) {
  return (
    <Press
      className={classes('composer-kind', on && 'composer-kind-on')}
      role="toggle"
      on={on}
      onPress={onPress}
    >
      <Text>{text}</Text>
    </Press>
  )
}

interface StepBoxProps extends ComposerProps {
  kind: StepKind
  shown: boolean
}

/**
 * The box for one step. It stays mounted while another box is shown, so that a repeated attempt after a lost answer keeps its requestId.
 */
function StepBox({ need, kind, shown, onNext, onAll, onDone, onOutdated }: StepBoxProps) {
  const words = STEP_WORDS[kind]
  const { text, setText, addSentence, fault, allowed, step, send, isWhole, forget } = useStepText(
    need,
    kind,
    words.doneText,
    { onDone, onOutdated },
  )
  const refusal = useSendAgain(step, send, { open: shown, words: text })
  const [later, setLater] = useState(false)
  if (!shown) return null
  const sendAndGoOn = async () => {
    if ((await send()) !== undefined) onNext?.()
  }
  return (
    <View>
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <TextBox
        label={words.label}
        placeholder={words.placeholder}
        multiline
        rows={3}
        maxLength={MESSAGE_TEXT_MAX}
        value={text}
        onChange={setText}
        faulty={fault !== undefined}
      />
      <View className="composer-hint">{fault ?? words.explained}</View>
      <QuickReplies need={need} step={kind} onPick={addSentence} />
      <View className="composer-send">
        {onAll && (kind === 'reply' || kind === 'propose') && (
          <Button kind="plain" size="small" text="同类一起答复…" onPress={() => onAll(kind)} />
        )}
        {kind === 'reply' && (
          <Button
            kind="plain"
            size="small"
            icon="clock"
            text="定时发…"
            disabled={!allowed || !isWhole || step.pending}
            onPress={() => setLater(true)}
          />
        )}
        {onNext && (
          <Button
            kind="quiet"
            size="small"
            text="发送并看下一件"
            disabled={!allowed || step.pending}
            onPress={() => void sendAndGoOn()}
          />
        )}
        <Button
          size="small"
          text={step.refusal === undefined ? words.sendText : '再发一次'}
          busy={step.pending}
          busyText="正在发送…"
          disabled={!allowed}
          onPress={() => void send()}
        />
      </View>
      {later && <LaterSheet need={need} text={text} onStored={forget} onClose={() => setLater(false)} />}
    </View>
  )
}
