import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Toggle } from '@/ui/toggle/toggle'
import { NEED_TEXT_MAX } from '@/shared/contract/limits'
import { soundsUrgent } from '@/shared/domain/need/urgency'
import { leaveSharedNeed, PASTE_MAX } from '../draft'
import type { PostForm } from '../use-post-form'
import { CategoryPicker } from './category-picker'
import { LinkedLine } from './linked-line'
import { UnderstoodChips } from './understood-chips'
import { WordsHelp } from './words-help'

/** The need in the person's own words, with its category and urgency. */
export function WordsSection({ form }: { form: PostForm }) {
  const { draft, change, patch, preview, posting } = form
  return (
    <View className="post-words">
      {posting.refusal !== undefined && <RefusalNote text={posting.refusal} />}
      <View>
        {draft.policy && (
          <LinkedLine
            icon="policies"
            text={`咨询：${draft.policy.title}`}
            onRemove={() => change(({ policy: _policy, ...rest }) => rest)}
          />
        )}
      </View>
      <View>
        {draft.sameAs && (
          <LinkedLine
            icon="users"
            text={`我也有：${draft.sameAs.asked}`}
            onRemove={() => change(leaveSharedNeed)}
          />
        )}
      </View>
      <Card>
        <Field
          label="遇到什么困难？"
          multiline
          rows={4}
          value={draft.text}
          maxLength={PASTE_MAX}
          placeholder="写清楚要什么、多少、什么时候要。例如：缺 20 名装配工，下周一要到岗"
          aside={`${form.saved ? '草稿已保存 · ' : ''}${draft.text.length}/${NEED_TEXT_MAX}`}
          fault={posting.faults['text'] ?? explainTooLong(draft.text)}
          onChange={(text) => {
            patch({ text })
            posting.clearFault('text')
          }}
        />
        <CategoryPicker
          chosen={draft.category}
          proposed={preview?.proposedCategory}
          onChoose={(chosen) =>
            change(({ category: _before, ...rest }) => (chosen ? { ...rest, category: chosen } : rest))
          }
        />
        <UnderstoodChips form={form} />
        <WordsHelp
          text={draft.text}
          later={draft.later ?? []}
          onSplit={(text, later) => patch({ text, later })}
        />
        {!draft.urgent && soundsUrgent(draft.text) && (
          <View className="words-split">
            <View className="words-split-text">听起来很急。要设为紧急吗？</View>
            <Button kind="quiet" size="small" text="设为紧急" onPress={() => patch({ urgent: true })} />
          </View>
        )}
        <View className="post-urgent">
          <Toggle
            text="紧急"
            hint="2 个工作小时内首次答复"
            on={draft.urgent}
            onChange={(urgent) => patch({ urgent })}
          />
        </View>
      </Card>
    </View>
  )
}

function explainTooLong(text: string): string | undefined {
  const excess = text.trim().length - NEED_TEXT_MAX
  return excess > 0 ? `超了 ${excess} 字，请删减，或把详细情况放进附件` : undefined
}
