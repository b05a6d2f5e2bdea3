import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { Icon } from '@/ui/icon/icon'
import { classes } from '@/ui/platform/platform'
import { Press } from '@/ui/press/press'
import type { PolicyClause } from '@/shared/domain/policy/policy'
import { CLAUSE_SIZES } from '@/shared/contract/limits'
import { evidenceKey, fieldEvidence } from '@/features/policies/desk/field-evidence'
import { EvidenceQuote } from '@/features/policies/desk/evidence-quote'
import { ClauseEditor } from './clause-editor'
import { EditorBlock, type SectionProps } from '../sections/editor-block'
import './clauses-section.scss'

/** The number of clauses shown at a time, so that WeChat never gets much at once, however long the document is. */
const PAGE = 30
/** This many characters are enough to recognise a clause. */
const WORDS_MAX = 60
const EMPTY: PolicyClause = { level: 1, path: '', heading: '', paragraphs: [] }

/** The text, clause by clause. One clause is open at a time. */
export function ClausesSection(props: SectionProps) {
  const { form, put } = props
  const [open, setOpen] = useState<number>()
  const [page, setFrom] = useState(0)
  const { clauses } = form
  // The last page disappears with its only clause.
  const from = Math.min(page, Math.floor(Math.max(0, clauses.length - 1) / PAGE) * PAGE)
  const set = (next: readonly PolicyClause[], at?: number) => {
    put({ clauses: next })
    setOpen(at)
    if (at !== undefined) setFrom(at - (at % PAGE))
  }
  const read = fieldEvidence(props.evidence, 'clauses')
  const asks = (path: string) =>
    read.some((one) => one.value === path && props.doubtful.has(evidenceKey(one)))
  const move = (index: number, to: number) => {
    const next = [...clauses]
    const [moved] = next.splice(index, 1)
    if (!moved || to < 0 || to > next.length) return
    next.splice(to, 0, moved)
    set(next, to)
  }
  const addAfter = (index: number, level: PolicyClause['level']) =>
    set([...clauses.slice(0, index + 1), { ...EMPTY, level }, ...clauses.slice(index + 1)], index + 1)
  return (
    <Card title="条款" aside={<View className="clause-editor-count">{clauses.length} 条</View>}>
      <EditorBlock {...props} name="clauses">
        {clauses.slice(from, from + PAGE).map((clause, nth) => {
          const index = from + nth
          return (
            <View key={index} className={classes('clause-row', `clause-row-${clause.level}`)}>
              <ClauseHead
                clause={clause}
                open={open === index}
                asks={asks(clause.path)}
                onPress={() => setOpen(open === index ? undefined : index)}
              />
              {open === index && (
                <View>
                  {asks(clause.path) && (
                    <EvidenceQuote
                      evidence={read.filter(({ value }) => value === clause.path)}
                      doubtful={props.doubtful}
                      onCheck={props.onCheck}
                    />
                  )}
                  <ClauseEditor
                    clause={clause}
                    onChange={(changed) =>
                      put({ clauses: clauses.map((one, at) => (at === index ? changed : one)) })
                    }
                    onMove={(by) => move(index, index + by)}
                    onRemove={() => set(clauses.filter((_one, at) => at !== index))}
                    onAdd={() => addAfter(index, clause.level)}
                  />
                </View>
              )}
            </View>
          )
        })}
        {clauses.length > PAGE && <Pager from={from} count={clauses.length} onFrom={setFrom} />}
        {clauses.length < CLAUSE_SIZES.clauses && (
          <Button
            kind="plain"
            size="small"
            icon="plus"
            text="在最后加一条"
            onPress={() => set([...clauses, EMPTY], clauses.length)}
          />
        )}
      </EditorBlock>
    </Card>
  )
}

interface ClauseHeadProps {
  clause: PolicyClause
  open: boolean
  /** Somebody has to look at a value that was read from the notice. */
  asks: boolean
  onPress: () => void
}

function ClauseHead({ clause, open, asks, onPress }: ClauseHeadProps) {
  return (
    <Press
      className="clause-row-head"
      label={`${open ? '收起' : '修改'}条款：${nameOf(clause)}`}
      onPress={onPress}
    >
      <View className="clause-row-words">
        <View className="clause-row-title">{nameOf(clause)}</View>
        <View className="clause-row-text">{(clause.paragraphs[0] ?? '').slice(0, WORDS_MAX)}</View>
      </View>
      {asks && <Chip tone="warn" icon="question" text="请核对" />}
      <Icon name={open ? 'down' : 'edit'} size="small" />
    </Press>
  )
}

interface PagerProps {
  /** Index of the first clause on the page. */
  from: number
  count: number
  onFrom: (from: number) => void
}

function Pager({ from, count, onFrom }: PagerProps) {
  return (
    <View className="clause-pager">
      <Button
        kind="quiet"
        size="small"
        text="前面的"
        disabled={from === 0}
        onPress={() => onFrom(Math.max(0, from - PAGE))}
      />
      <View>{`第 ${from + 1}–${Math.min(from + PAGE, count)} 条`}</View>
      <Button
        kind="quiet"
        size="small"
        text="后面的"
        disabled={from + PAGE >= count}
        onPress={() => onFrom(from + PAGE)}
      />
    </View>
  )
}

function nameOf({ path, heading }: PolicyClause): string {
  return [path, heading].filter((part) => part !== '').join(' ') || '没有编号的一段'
}
