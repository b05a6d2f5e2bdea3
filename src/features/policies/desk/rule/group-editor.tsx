import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { ChoiceChip } from '@/ui/chip/chip'
import { FieldFrame } from '@/ui/field/field'
import { Icon } from '@/ui/icon/icon'
import { classes, ariaRole } from '@/ui/platform/platform'
import { Press } from '@/ui/press/press'
import { formatClause } from '@/features/policies/rule-words'
import { ConditionEditor } from './condition/condition-editor'
import { missingPart, formatBuilt } from './condition/new-condition'
import { useRuleContext } from './rule-context'
import { GROUP_LEVELS_MAX, type EditCondition, type EditGroup, type EditNode, type Path } from './tree'

export interface RuleEdits {
  /** Id of the open condition. */
  openId: string | undefined
  onOpen: (id: string | undefined) => void
  onChange: (path: Path, node: EditNode) => void
  onRemove: (path: Path) => void
  onAddCondition: (path: Path) => void
  onAddGroup: (path: Path) => void
}

interface GroupEditorProps {
  group: EditGroup
  path: Path
  edits: RuleEdits
}

/** A group of conditions: all must hold, or any. Groups can contain groups. */
export function GroupEditor({ group, path, edits }: GroupEditorProps) {
  const put = (change: Partial<EditGroup>) => {
    const { atLeast: _before, ...rest } = group
    edits.onChange(path, { ...rest, ...change })
  }
  const inner = path.length > 0
  return (
    <View
      className={classes('rule-group', inner && 'rule-group-inner')}
      {...ariaRole('group')}
      aria-label={group.label ?? (inner ? '一组条件' : '全部条件')}
    >
      <View className="rule-group-head">
        <View className="chip-row">
          <ChoiceChip
            text="都要满足"
            chosen={group.join === 'all' && !group.negated}
            onPress={() => put({ join: 'all', negated: false })}
          />
          <ChoiceChip
            text="满足一项就行"
            chosen={group.join === 'any' && group.atLeast === undefined && !group.negated}
            onPress={() => put({ join: 'any', negated: false })}
          />
          <ChoiceChip
            text="满足几项就行"
            chosen={group.atLeast !== undefined && !group.negated}
            onPress={() => put({ join: 'any', negated: false, atLeast: group.atLeast ?? 2 })}
          />
          {inner && (
            <ChoiceChip
              text="一项都不能有"
              chosen={group.negated}
              onPress={() => put({ join: 'any', negated: true })}
            />
          )}
        </View>
        {inner && (
          <Press className="rule-group-remove" label="移走这一组" onPress={() => edits.onRemove(path)}>
            <Icon name="trash" />
          </Press>
        )}
      </View>
      {group.atLeast !== undefined && (
        <SomeField
          value={group.atLeast}
          most={Math.max(group.children.length, group.atLeast, 2)}
          onChange={(atLeast) => put({ atLeast })}
        />
      )}
      {group.children.map((child, index) =>
        child.kind === 'group' ? (
          <GroupEditor key={index} group={child} path={[...path, index]} edits={edits} />
        ) : (
          <ConditionRow key={child.condition.id} node={child} path={[...path, index]} edits={edits} />
        ),
      )}
      <View className="rule-group-add">
        <Button
          kind="plain"
          size="small"
          icon="plus"
          text="加一个条件"
          onPress={() => edits.onAddCondition(path)}
        />
        {path.length + 1 < GROUP_LEVELS_MAX && (
          <Button
            kind="plain"
            size="small"
            icon="plus"
            text="加一组"
            onPress={() => edits.onAddGroup(path)}
          />
        )}
      </View>
    </View>
  )
}

/** How many of the conditions must be met. */
function SomeField({
  value,
  most,
  onChange,
}: {
  value: number
  most: number
  onChange: (value: number) => void
}) {
  return (
    <FieldFrame label="至少满足几项">
      <View className="chip-row">
        {Array.from({ length: most }, (_, index) => index + 1).map((count) => (
          <ChoiceChip
            key={count}
            text={`${count} 项`}
            chosen={count === value}
            onPress={() => onChange(count)}
          />
        ))}
      </View>
    </FieldFrame>
  )
}

function ConditionRow({ node, path, edits }: { node: EditCondition; path: Path; edits: RuleEdits }) {
  const { rule, nameOf, faults } = useRuleContext()
  const { condition, negated } = node
  const open = edits.openId === condition.id
  const words = formatBuilt(condition, rule, nameOf)
  const fault = missingPart(condition) ?? faults.get(condition.id)
  return (
    <View className={classes('rule-condition', fault !== undefined && 'rule-condition-faulty')}>
      <Press
        className="rule-condition-head"
        label={`${open ? '收起' : '修改'}条件：${negated ? '不能是' : ''}${words}`}
        onPress={() => edits.onOpen(open ? undefined : condition.id)}
      >
        <View className="rule-condition-words">
          <View>
            {negated && '不能是：'}
            {words}
          </View>
          {condition.clause && (
            <View className="rule-condition-clause">{formatClause(condition.clause)}</View>
          )}
        </View>
        <Icon name={open ? 'down' : 'edit'} size="small" />
      </Press>
      {fault !== undefined && (
        <View className="rule-condition-fault" {...ariaRole('alert')}>
          <Icon name="warning" size="small" />
          <View>{fault}</View>
        </View>
      )}
      <View>
        {open && (
          <ConditionEditor
            condition={condition}
            negated={negated}
            onChange={(changed, turned) =>
              edits.onChange(path, { kind: 'condition', condition: changed, negated: turned })
            }
            onRemove={() => edits.onRemove(path)}
            onDone={() => edits.onOpen(undefined)}
          />
        )}
      </View>
    </View>
  )
}
