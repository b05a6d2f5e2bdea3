import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { ChoiceChip } from '@/ui/chip/chip'
import { Field, FieldFrame } from '@/ui/field/field'
import type { PolicyClause } from '@/shared/domain/policy/policy'
import { CLAUSE_SIZES } from '@/shared/contract/limits'

export interface ClauseEditorProps {
  clause: PolicyClause
  onChange: (clause: PolicyClause) => void
  /** Moves the clause one place up (-1) or down (1). */
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  /** Adds a new clause after this one. */
  onAdd: () => void
}

const LEVELS = [
  { level: 1, text: '一、' },
  { level: 2, text: '（一）' },
  { level: 3, text: '1.' },
] as const

/** One clause: its path, heading, text and place. */
export function ClauseEditor({ clause, onChange, onMove, onRemove, onAdd }: ClauseEditorProps) {
  const set = (changed: Partial<PolicyClause>) => onChange({ ...clause, ...changed })
  return (
    <View className="clause-editor">
      <FieldFrame label="层级">
        <View className="chip-row">
          {LEVELS.map(({ level, text }) => (
            <ChoiceChip
              key={level}
              text={text}
              chosen={clause.level === level}
              onPress={() => set({ level })}
            />
          ))}
        </View>
      </FieldFrame>
      <Field
        label="编号"
        optional
        maxLength={CLAUSE_SIZES.path}
        placeholder="如：四（十）"
        value={clause.path}
        onChange={(path) => set({ path })}
      />
      <Field
        label="条款标题"
        optional
        maxLength={CLAUSE_SIZES.heading}
        value={clause.heading}
        onChange={(heading) => set({ heading })}
      />
      <Field
        label="内容"
        multiline
        rows={4}
        maxLength={CLAUSE_SIZES.paragraph}
        hint="换行就是另起一段；只认文字，粘贴来的格式和代码都不会带进去"
        value={clause.paragraphs.join('\n')}
        onChange={(text) => set({ paragraphs: text === '' ? [] : text.split('\n') })}
      />
      <View className="clause-editor-buttons">
        <Button kind="plain" size="small" text="上移" onPress={() => onMove(-1)} />
        <Button kind="plain" size="small" text="下移" onPress={() => onMove(1)} />
        <Button kind="plain" size="small" icon="plus" text="后面加一条" onPress={onAdd} />
        <Button kind="plain" size="small" icon="trash" text="移走" onPress={onRemove} />
      </View>
    </View>
  )
}
