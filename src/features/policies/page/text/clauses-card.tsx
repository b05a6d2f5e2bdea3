import { Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { Icon } from '@/ui/icon/icon'
import { LongList } from '@/ui/long-list/long-list'
import { classes } from '@/ui/platform/platform'
import { Press } from '@/ui/press/press'
import type { PolicyView } from '@/shared/contract/policy-view'
import { isClauseWithdrawn } from '@/shared/domain/policy/withdrawn-clauses'
import { groupChapters, type Chapter } from './chapters'
import './clauses-card.scss'

type Clause = PolicyView['clauses'][number]

type Withdrawn = NonNullable<PolicyView['withdrawnClauses']>

/** The text by chapters. One chapter is open at a time, so that a long document stays fast. Withdrawn clauses say so where they stand. */
export function ClausesCard({ policy: { clauses, withdrawnClauses = [] } }: { policy: PolicyView }) {
  const chapters = useMemo(() => groupChapters(clauses), [clauses])
  const [open, setOpen] = useState<number | undefined>(chapters.length === 1 ? 0 : undefined)
  if (chapters.length === 0) return null
  return (
    <Card title="正文" aside={<View className="clauses-count">{clauses.length} 条</View>}>
      {chapters.map((chapter, index) => (
        <View key={index} className="chapter">
          <Press
            className="chapter-head"
            label={`${open === index ? '收起' : '展开'} ${chapterTitle(chapter)}${isClauseWithdrawn(chapter.head.path, withdrawnClauses) ? '，已撤回' : ''}`}
            onPress={() => setOpen(open === index ? undefined : index)}
          >
            <View className="chapter-name">
              <Text className="clause-name">{chapterTitle(chapter)}</Text>
              <WithdrawnMark clause={chapter.head} withdrawn={withdrawnClauses} />
            </View>
            <View className={classes('chapter-arrow', open === index && 'chapter-open')}>
              <Icon name="down" size="small" />
            </View>
          </Press>
          <View>{open === index && <ChapterText chapter={chapter} withdrawn={withdrawnClauses} />}</View>
        </View>
      ))}
    </Card>
  )
}

function ChapterText({ chapter, withdrawn }: { chapter: Chapter; withdrawn: Withdrawn }) {
  return (
    <View className="chapter-text">
      <Paragraphs clause={chapter.head} />
      <LongList
        items={chapter.rest}
        getKey={(clause) => `${clause.path} ${clause.heading}`}
        render={(clause) => <ClauseText clause={clause} withdrawn={withdrawn} />}
      />
    </View>
  )
}

function ClauseText({ clause, withdrawn }: { clause: Clause; withdrawn: Withdrawn }) {
  return (
    <View className={`clause clause-${clause.level}`}>
      {(clause.path !== '' || clause.heading !== '') && (
        <View className="clause-heading">
          {clause.path !== '' && <Text className="clause-path">{clause.path}</Text>}
          <Text className="clause-name">{clause.heading}</Text>
          <WithdrawnMark clause={clause} withdrawn={withdrawn} />
        </View>
      )}
      <Paragraphs clause={clause} />
    </View>
  )
}

/** Beside a clause that was withdrawn itself or with one around it. The notes above the page say when and why. */
function WithdrawnMark({ clause, withdrawn }: { clause: Clause; withdrawn: Withdrawn }) {
  return isClauseWithdrawn(clause.path, withdrawn) ? <Chip tone="warn" icon="undo" text="已撤回" /> : null
}

function Paragraphs({ clause: { paragraphs } }: { clause: Clause }) {
  return (
    <>
      {paragraphs.map((paragraph, index) => (
        <View key={index} className="clause-paragraph">
          {paragraph}
        </View>
      ))}
    </>
  )
}

function chapterTitle({ head: { path, heading, paragraphs } }: Chapter): string {
  const name = [path, heading].filter((part) => part !== '').join('　')
  return name === '' ? (paragraphs[0] ?? '').slice(0, 20) : name
}
