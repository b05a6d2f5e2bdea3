import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useMe } from '@/cloud/query/use-me'
import { newRequestId } from '@/cloud/rpc/request-id'
import { Button } from '@/ui/button/button'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { DayBox } from '@/ui/field/day-box'
import { Field, FieldFrame } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import { MESSAGE_TEXT_MAX } from '@/shared/contract/limits'
import { formatDay } from '@/shared/domain/time/wording'
import { UpdateChoice } from '../claim-sheet'
import { useColleagues } from '../use-colleagues'
import { blankFault } from '../use-step-text'
import type { BatchStep } from './use-batch'

const TITLES = { claim: '认领', assign: '交给同事', remind: '到某天提醒我' } as const
export type BatchKind = keyof typeof TITLES

/** The times that all chosen needs allow: those of the need with the earliest limit. */
function soonest(nextWords: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = [...nextWords].sort((a, b) => (a.at(-1) ?? 0) - (b.at(-1) ?? 0))
  return first
}

interface ReadNeed {
  needId: string
  edits: number
}

export interface BatchSheetProps {
  kind: BatchKind
  regionCode: string
  count: number
  /** Each need with the number of its edits at the time when the officer read it. */
  read: readonly ReadNeed[]
  /** For each need that can be claimed: the times that may be named for the next word. */
  nextWords: readonly (readonly number[])[]
  onBegin: (step: BatchStep) => void
  onClose: () => void
}

/** Asks once for all chosen needs: what to say, to whom to give them, or when to remind. */
export function BatchSheet({ kind, regionCode, count, read, nextWords, onBegin, onClose }: BatchSheetProps) {
  const draft = useBatchDraft(kind, regionCode, read)
  const begin = () => {
    const step = draft.toStep()
    if (!step) return
    onBegin(step)
    onClose()
  }
  return (
    <Sheet
      open
      title={`${TITLES[kind]}（${count} 件）`}
      onClose={onClose}
      footer={<Button text={`${TITLES[kind]}（${count} 件）`} onPress={begin} grow />}
    >
      {kind === 'assign' && (
        <ChoiceField
          label="交给谁"
          choices={draft.colleagues}
          value={draft.personId}
          onChange={draft.setPerson}
          fault={draft.tried && draft.personId === '' ? '请选择同事' : undefined}
        />
      )}
      {kind !== 'remind' && (
        <Field
          label={kind === 'claim' ? '对企业说一句' : '原因'}
          multiline
          rows={3}
          value={draft.text}
          maxLength={MESSAGE_TEXT_MAX}
          placeholder={kind === 'claim' ? '准备怎么办、先做什么' : '如：这些归他联系的单位办'}
          hint={
            kind === 'claim' || draft.mayAssign
              ? '每家企业都看得到这句话'
              : '每家企业都看得到这句话。同事接手前仍由您负责'
          }
          onChange={draft.setText}
          fault={draft.tried && draft.text.trim() === '' ? '请写一句' : blankFault(draft.text)}
        />
      )}
      {kind === 'claim' && nextWords.length === 0 && (
        <RefusalNote tone="warn" text="选的这几件都已有人在办，认领不了。请关掉，另选等着认领的。" />
      )}
      {kind === 'claim' && nextWords.length > 0 && (
        <UpdateChoice
          choices={soonest(nextWords)}
          value={draft.updateBy}
          onChange={draft.setUpdateBy}
          faulty={draft.tried && draft.updateBy === undefined}
        />
      )}
      {kind === 'remind' && (
        <FieldFrame label="哪天提醒" fault={draft.tried && draft.day === '' ? '请选日期' : undefined}>
          <DayBox label="哪天提醒" value={draft.day} onChange={draft.setDay} />
        </FieldFrame>
      )}
      <View>点下面的按钮后有 8 秒可以反悔，之后才真的办。</View>
    </Sheet>
  )
}

function useBatchDraft(kind: BatchKind, regionCode: string, read: readonly ReadNeed[]) {
  const [personId, setPerson] = useState('')
  const [text, setText] = useState('')
  const [updateBy, setUpdateBy] = useState<number>()
  const [day, setDay] = useState('')
  const [tried, setTried] = useState(false)
  const colleagues = useColleagues(kind === 'assign' ? regionCode : undefined)
  // Administrators assign a need; other officers offer it.
  const mayAssign = useMe().park.some(
    (one) => one.role === 'administrator' && regionCode.startsWith(one.regionCode),
  )
  const isWorded = text.trim() !== '' && blankFault(text) === undefined
  const toStep = (): BatchStep | undefined => {
    setTried(true)
    // One requestId for the step, so that it happens once even when an answer is lost.
    const options = { requestId: newRequestId() }
    const named = colleagues.find(({ key }) => key === personId)
    if (kind === 'assign' && named && isWorded)
      return {
        text: mayAssign ? `交给${named.title}` : `请${named.title}接手`,
        send: (needIds) => cloud.needs.assignMany({ regionCode, needIds, personId, text }, options),
      }
    if (kind === 'claim' && isWorded && updateBy !== undefined)
      return {
        text: '认领下来',
        send: (needIds) => {
          const edits = read.filter(({ needId }) => needIds.includes(needId))
          return cloud.needs.claimMany({ regionCode, needIds, text, updateBy, edits }, options)
        },
      }
    if (kind === 'remind' && day !== '')
      return {
        text: `定在 ${formatDay(day)} 提醒我`,
        send: (needIds) => cloud.needs.remindMany({ regionCode, needIds, on: day }, options),
      }
    return undefined
  }
  return {
    personId,
    setPerson,
    text,
    setText,
    updateBy,
    setUpdateBy,
    day,
    setDay,
    tried,
    colleagues,
    mayAssign,
    toStep,
  }
}
