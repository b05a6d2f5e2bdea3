import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { Icon } from '@/ui/icon/icon'
import { Press } from '@/ui/press/press'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { MEASURE_SIZES } from '@/shared/contract/limits'
import type { RegionCode } from '@/shared/domain/access/region'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { policyFaultUnder } from '../policy-form'
import { EditorBlock, type SectionProps } from '../sections/editor-block'
import type { Waiting } from './shared-conditions'
import { SharedDecisions } from './shared-decisions'
import { MeasureEditor } from './measure-editor'
import { mergeMeasures, newMeasure } from './measure-edits'
import { MeasureRule } from './measure-rule'
import './measures-section.scss'

export interface MeasuresSectionProps extends SectionProps {
  now: number
  /** The region of the policy. */
  regionCode: RegionCode
  /** The storage key under which the device remembers decided proposals. */
  proposalsKey: string
  /** For each measure: the conditions that were read from the notice and are not decided yet. */
  waiting: Waiting
}

/** The measures of the policy; one is open at a time. A policy without measures is information for everybody. */
export function MeasuresSection({ now, regionCode, proposalsKey, waiting, ...props }: MeasuresSectionProps) {
  const { form, put, faults } = props
  const { measures } = form
  const [open, setOpen] = useState<string | undefined>(measures.length === 1 ? measures[0]?.id : undefined)
  const fault = faults['measures'] ?? faults['content.measures']
  const set = (next: readonly Measure[]) => put({ measures: next })
  const add = () => {
    const measure = newMeasure(measures)
    set([...measures, measure])
    setOpen(measure.id)
  }
  const merge = (index: number) => {
    const [first, second] = measures.slice(index, index + 2)
    if (first && second)
      set([...measures.slice(0, index), mergeMeasures(first, second), ...measures.slice(index + 2)])
  }
  return (
    <Card title="兑现事项" aside={<View className="desk-clauses-count">{measures.length} 项</View>}>
      <EditorBlock {...props} name="measures">
        {fault !== undefined && <RefusalNote text={fault} />}
        {measures.length === 0 && (
          <View className="rule-hint">
            还没有兑现事项：这份文件只当消息发，所有企业都看得到。它给钱、减免或给资格的，请逐项加上，企业才看得到自己能得到哪几项。
          </View>
        )}
        <SharedDecisions
          measures={measures}
          waiting={waiting}
          documentNumber={form.documentNumber}
          proposalsKey={proposalsKey}
          onChange={set}
        />
        {measures.map((measure, index) => (
          <View key={measure.id} className="measure-row">
            <MeasureHead
              measure={measure}
              waiting={waiting.get(measure.id)?.length ?? 0}
              open={open === measure.id}
              faulty={policyFaultUnder(faults, `measures.${index}`) !== undefined}
              onPress={() => setOpen(open === measure.id ? undefined : measure.id)}
            />
            {open === measure.id && (
              <MeasureEditor
                measure={measure}
                onChange={(changed) => set(measures.map((one) => (one.id === measure.id ? changed : one)))}
                faultOf={(field) => policyFaultUnder(faults, `measures.${index}.${field}`)}
                onMerge={index < measures.length - 1 ? () => merge(index) : undefined}
                onRemove={() => set(measures.filter(({ id }) => id !== measure.id))}
              >
                <MeasureRule
                  form={form}
                  measure={measure}
                  onChange={(changed) => set(measures.map((one) => (one.id === measure.id ? changed : one)))}
                  now={now}
                  regionCode={regionCode}
                  proposalsKey={`${proposalsKey}:${measure.id}`}
                />
              </MeasureEditor>
            )}
          </View>
        ))}
        {measures.length < MEASURE_SIZES.measures && (
          <Button kind="quiet" size="small" icon="plus" text="加一项兑现事项" onPress={add} />
        )}
      </EditorBlock>
    </Card>
  )
}

interface MeasureHeadProps {
  measure: Measure
  waiting: number
  open: boolean
  faulty: boolean
  onPress: () => void
}

/** The title of a measure, its clauses, and the number of its conditions. */
function MeasureHead({
  measure: { title, gain, clausePaths, rule },
  waiting,
  open,
  faulty,
  onPress,
}: MeasureHeadProps) {
  const name = title === '' ? '还没起名的一项' : title
  return (
    <Press className="clause-row-head" label={`${open ? '收起' : '修改'}兑现事项：${name}`} onPress={onPress}>
      <View className="clause-row-words">
        <View className="clause-row-title">{name}</View>
        {!open && <View className="clause-row-text">{gain}</View>}
        {clausePaths.length > 0 && (
          <View className="measure-paths">{`出自 ${clausePaths.slice(0, PATHS_SHOWN).join('、')}`}</View>
        )}
      </View>
      {faulty && <Chip tone="bad" icon="info" text="要改" />}
      {!open && waiting > 0 && <Chip tone="warn" icon="question" text={`${waiting} 条待看`} />}
      {!rule && <Chip tone="plain" text="没设条件" />}
      <Icon name={open ? 'down' : 'edit'} size="small" />
    </Press>
  )
}

const PATHS_SHOWN = 4
