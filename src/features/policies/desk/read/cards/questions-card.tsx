import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { FieldFaults } from '@/shared/contract/action'
import { PUBLIC_ANSWER_SIZES } from '@/shared/contract/limits'
import type { PolicyView } from '@/shared/contract/policy-view'
import { formatRefusal } from '@/shared/contract/wording'
import { formatWhen } from '@/shared/domain/time/wording'
import { policyQuestionsKey } from '../../keys'
import './questions-card.scss'

type Answer = NonNullable<PolicyView['answers']>[number]
interface Draft {
  answerId?: string
  question: string
  answer: string
}
const EMPTY: Draft = { question: '', answer: '' }

/** The answers that every enterprise reads, and the draft of one. */
function useAnswers({ id: policyId, answers: stored = [] }: PolicyView) {
  const [answers, setAnswers] = useState<readonly Answer[]>(stored)
  const [draft, setDraft] = useState<Draft>()
  const saving = useAction(cloud.policies.answer)
  /** A change of the words removes the refusal of the last attempt. */
  const write = (next: Draft | undefined) => {
    saving.reset()
    setDraft(next)
  }
  const removing = useAction(cloud.policies.withdrawAnswer)
  const saved = usePressAgain(
    saving,
    async (sent: Draft) => {
      const answer = await saving.run({ policyId, ...sent })
      if (!answer.ok) return
      setAnswers(answer.data.answers)
      setDraft(undefined)
    },
    { words: draft },
  )
  const removed = usePressAgain(removing, async (answerId: string) => {
    const left = await removing.run({ policyId, answerId })
    if (left.ok) setAnswers(left.data.answers)
  })
  return {
    ...{ answers, draft, write, save: saved.press, remove: removed.press },
    refusal: saved.refusal ?? removed.refusal,
    faults: saving.refusal?.fields ?? {},
    saving: saving.pending,
    removing: removing.pending,
  }
}

/** The questions of enterprises about a published policy, and the answers that its publisher gives once for all. */
export function QuestionsCard({ policy, now }: { policy: PolicyView; now: number }) {
  const query = useQuery(policyQuestionsKey(policy.id), () =>
    cloud.policies.questions({ policyId: policy.id }),
  )
  const { answers, draft, write, saving, removing, ...own } = useAnswers(policy)
  const { questions = [], more = false } = query.data ?? {}
  const refusal = own.refusal ?? (query.refusal && formatRefusal(query.refusal))
  return (
    <Card title="企业问过的">
      <View className="questions-note">
        {questions.length === 0
          ? '还没有企业咨询这项政策。常见的问题也可以先在这里公开答复。'
          : '不显示是谁问的。问的人多时，公开答复一次，所有企业都能在政策页看到。'}
      </View>
      {questions.map(({ text, at }, index) => (
        <View key={index} className="questions-row">
          <View>{text}</View>
          <View className="questions-note">{formatWhen(at, now)}</View>
          <Button
            kind="plain"
            size="small"
            text="公开答复"
            label={`公开答复：${text}`}
            onPress={() => write({ question: text.slice(0, PUBLIC_ANSWER_SIZES.question), answer: '' })}
          />
        </View>
      ))}
      {more && <View className="questions-note">更早的没有列出。</View>}
      {refusal !== undefined && <RefusalNote text={refusal} />}
      {draft ? (
        <AnswerForm
          draft={draft}
          faults={own.faults}
          busy={saving}
          onChange={write}
          onSave={() => own.save(draft)}
          onClose={() => write(undefined)}
        />
      ) : (
        <Button kind="quiet" size="small" text="写一条公开答复" onPress={() => write(EMPTY)} />
      )}
      {answers.map(({ id, question, answer }) => (
        <View key={id} className="questions-row">
          <View>{`问：${question}`}</View>
          <View>{`答：${answer}`}</View>
          <View className="chip-row">
            <Button
              kind="plain"
              size="small"
              text="修改"
              label={`修改答复：${question}`}
              onPress={() => write({ answerId: id, question, answer })}
            />
            <Button
              kind="plain"
              size="small"
              text="撤下"
              label={`撤下答复：${question}`}
              disabled={removing}
              onPress={() => own.remove(id)}
            />
          </View>
        </View>
      ))}
    </Card>
  )
}

interface AnswerFormProps {
  draft: Draft
  faults: FieldFaults
  busy: boolean
  onChange: (draft: Draft) => void
  onSave: () => void
  onClose: () => void
}

function AnswerForm({ draft, faults, busy, onChange, onSave, onClose }: AnswerFormProps) {
  const isWhole = draft.question.trim() !== '' && draft.answer.trim() !== ''
  return (
    <View>
      <Field
        label="问题"
        hint="请用大家都看得懂的话写，不要写出是谁问的"
        value={draft.question}
        fault={faults['question']}
        maxLength={PUBLIC_ANSWER_SIZES.question}
        multiline
        onChange={(question) => onChange({ ...draft, question })}
      />
      <Field
        label="答复"
        value={draft.answer}
        fault={faults['answer']}
        maxLength={PUBLIC_ANSWER_SIZES.answer}
        multiline
        onChange={(answer) => onChange({ ...draft, answer })}
      />
      <View className="chip-row">
        <Button
          size="small"
          text="公开"
          busy={busy}
          busyText="正在保存…"
          disabled={!isWhole}
          onPress={onSave}
        />
        <Button kind="plain" size="small" text="不写了" onPress={onClose} />
      </View>
    </View>
  )
}
