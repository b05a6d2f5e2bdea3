import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { classes } from '@/ui/platform/platform'
import { ClauseWithdrawal, type ClauseWithdrawalProps } from './clause-withdrawal'
import './clauses-card.scss'

/** The number of clauses to begin with; the rest is shown on request. */
const SHOWN_AT_FIRST = 6
const STEP = 20

/** The text, clause by clause. In a published policy each clause can be withdrawn by itself. */
export function DeskClausesCard({ policy, outcome }: Omit<ClauseWithdrawalProps, 'path'>) {
  const { clauses } = policy
  const [count, setCount] = useState(SHOWN_AT_FIRST)
  if (clauses.length === 0) return null
  const shown = clauses.slice(0, count)
  const left = clauses.length - shown.length
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
            <ClauseWithdrawal policy={policy} path={path} outcome={outcome} />
          </View>
        ))}
      </View>
      {left > 0 && (
        <Button
          kind="plain"
          size="small"
          text={`再看 ${Math.min(left, STEP)} 条（还有 ${left} 条）`}
          onPress={() => setCount(count + STEP)}
        />
      )}
    </Card>
  )
}
