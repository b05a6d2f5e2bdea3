import { View } from '@tarojs/components'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Field } from '@/ui/field/field'
import { classes } from '@/ui/platform/platform'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { MESSAGE_TEXT_MAX, NEED_TEXT_MAX } from '@/shared/contract/limits'
import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import { PASTE_MAX } from '../post/draft'
import { ContactFields } from '../post/details/contact-fields'
import { FactField } from '../post/details/fact-field'
import { UnsentDraftNote } from '../unsent-draft'
import { useEdit, type EditOptions } from './use-edit'

/** Edits words, facts and contact of a need, or adds a correction beside them. */
export function EditForm(options: EditOptions) {
  const { need, kind } = options
  const { text, facts, contact, faults, refusal, pending, written, change, send } = useEdit(options)
  const edits = kind === 'edited'
  const specs = CATEGORY_SPECS[need.category].facts
  return (
    <>
      <RefusalNote
        tone="info"
        icon="info"
        text={
          edits
            ? '还没有人接手，可以直接改。答复时限不变；每次改动都会留在办理经过里，双方都看得到。'
            : `${need.promise.responsible.name} 已经在办，原来的内容不再改动。更正会写在旁边，并马上通知 TA。`
        }
      />
      {refusal !== undefined ? <RefusalNote text={refusal} /> : <UnsentDraftNote of={written} what="改动" />}
      <Card title={edits ? '诉求内容' : '更正'}>
        {!edits && <RefusalNote tone="info" icon="info" text={`原来写的：${need.text}`} />}
        <Field
          label={edits ? '遇到什么困难？' : '哪里要更正'}
          multiline
          rows={4}
          value={text}
          maxLength={PASTE_MAX}
          placeholder={edits ? '要什么、多少、什么时候要' : '例如：不是 30 人，是 40 人'}
          aside={`${text.length}/${edits ? NEED_TEXT_MAX : MESSAGE_TEXT_MAX}`}
          fault={faults['text']}
          onChange={(value) => change({ text: value })}
        />
      </Card>
      {specs.length > 0 && (
        <Card title={edits ? '关键信息' : '关键信息（只改有变化的）'}>
          <View className="facts">
            {specs.map((spec) => (
              <View key={spec.key} className={classes('fact', spec.kind === 'text' && 'fact-long')}>
                <FactField
                  spec={spec}
                  value={facts[spec.key] ?? ''}
                  fault={faults[`facts.${spec.key}`]}
                  onChange={(value) => change({ facts: { [spec.key]: value } })}
                />
              </View>
            ))}
          </View>
        </Card>
      )}
      {edits && (
        <Card title="联系人">
          <ContactFields contact={contact} faults={faults} onChange={(next) => change({ contact: next })} />
        </Card>
      )}
      {edits && need.sharing && (
        <RefusalNote
          tone="warn"
          text="改了诉求内容以后，别家就看不到原来公开的话了。要继续公开，请回到诉求里再打开一次。"
        />
      )}
      <ActionFooter>
        <Button
          text={edits ? '保存修改' : '送出更正'}
          busy={pending}
          busyText="正在保存…"
          onPress={() => void send()}
          grow
        />
      </ActionFooter>
    </>
  )
}
