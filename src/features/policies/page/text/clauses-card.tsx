import { Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { LongList } from '@/ui/long-list/long-list'
import { classes } from '@/ui/platform/platform'
import { Press } from '@/ui/press/press'
import type { PolicyView } from '@/shared/contract/policy-view'
import { groupChapters, type Chapter } from './chapters'
import './clauses-card.scss'

type Clause = PolicyView['clauses'][number]

/** The text by chapters. One chapter is open at a time, so that a long document stays fast. */
export function ClausesCard({ policy: { clauses } }: { policy: PolicyView }) {
  const chapters = useMemo(() => groupChapters(clauses), [clauses])
  const [open, setOpen] = useState<number | undefined>(chapters.length === 1 ? 0 : undefined)
  if (chapters.length === 0) return null
  return (
    <Card title="正文" aside={<View className="clauses-count">{clauses.length} 条</View>}>
      {chapters.map((chapter, index) => (
        <View key={index} className="chapter">
          <Press
            className="chapter-head"
            label={`${open === index ? '收起' : '展开'} ${chapterTitle(chapter)}`}
            onPress={() => setOpen(open === index ? undefined : index)}
          >
            <Text className="chapter-name">{chapterTitle(chapter)}</Text>
            <View className={classes('chapter-arrow', open === index && 'chapter-open')}>
              <Icon name="down" size="small" />
            </View>
          </Press>
          <View>{open === index && <ChapterText chapter={chapter} />}</View>
        </View>
      ))}
    </Card>
  )
}

function ChapterText({ chapter }: { chapter: Chapter }) {
  return (
    <View className="chapter-text">
      <Paragraphs clause={chapter.head} />
      <LongList
        items={chapter.rest}
        getKey={(clause) => `${clause.path} ${clause.heading}`}
        render={renderClause}
      />
    </View>
  )
}

const renderClause = (clause: Clause) => (
  <View className={`clause clause-${clause.level}`}>
    {(clause.path !== '' || clause.heading !== '') && (
      <View className="clause-heading">
        {clause.path !== '' && <Text className="clause-path">{clause.path}</Text>}
        <Text>{clause.heading}</Text>
      </View>
    )}
    <Paragraphs clause={clause} />
  </View>
)

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
