import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { classes } from '@/components/platform'
import type { PolicyClause } from '@/shared/domain/policy/policy'
import './clauses-card.scss'

/** Enough to see what it is about; the rest on request. */
const SHOWN_AT_FIRST = 6

/** The text, clause by clause. */
export function ClausesCard({ clauses }: { clauses: readonly PolicyClause[] }) {
  const [whole, setWhole] = useState(false)
  if (clauses.length === 0) return null
  const shown = whole ? clauses : clauses.slice(0, SHOWN_AT_FIRST)
  return (
    <Card title="条款" aside={<View className="desk-clauses-count">{clauses.length} 条</View>}>
      <View>
        {shown.map(({ path, heading, paragraphs, level }, index) => (
          <View key={index} className={classes('desk-clause', `desk-clause-${level}`)}>
            <View className="desk-clause-heading">{[path, heading].filter(Boolean).join(' ')}</View>
            {paragraphs.map((paragraph, at) => (
              <View key={at} className="desk-clause-text">
                {paragraph}
              </View>
            ))}
          </View>
        ))}
      </View>
      {clauses.length > SHOWN_AT_FIRST && (
        <Button
          kind="plain"
          size="small"
          text={whole ? '收起' : `展开全部 ${clauses.length} 条`}
          onPress={() => setWhole(!whole)}
        />
      )}
    </Card>
  )
}
