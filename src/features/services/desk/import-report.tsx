import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import type { contract } from '@/shared/contract'
import type { OutputOf } from '@/shared/contract/action'
import './import-report.scss'

export type ImportResult = OutputOf<typeof contract.services.import>
type Outcome = ImportResult['rows'][number]['outcome']

const OUTCOME_CHIPS = {
  added: { text: '新增', tone: 'good', icon: 'plus' },
  changed: { text: '更新', tone: 'accent', icon: 'edit' },
  unchanged: { text: '没有变化', tone: 'plain', icon: 'check' },
  wrong: { text: '有错', tone: 'bad', icon: 'warning' },
} as const

/** Number of rows by outcome. */
export function countOutcomes({ rows }: ImportResult): Readonly<Record<Outcome, number>> {
  const counts = { added: 0, changed: 0, unchanged: 0, wrong: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}

/** The outcomes as text: 新增 3 行，更新 1 行. */
export function formatImportCounts(result: ImportResult): string {
  const counts = countOutcomes(result)
  return (['added', 'changed', 'unchanged', 'wrong'] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${OUTCOME_CHIPS[outcome].text} ${counts[outcome]} 行`)
    .join('，')
}

/** Every row of the file with its outcome, wrong ones first. */
export function ImportReport({ result }: { result: ImportResult }) {
  const rows = [...result.rows].sort(
    (a, b) => Number(b.outcome === 'wrong') - Number(a.outcome === 'wrong') || a.line - b.line,
  )
  return (
    <Card
      title={result.imported ? '已导入' : '检查结果'}
      aside={<View className="report-counts">{formatImportCounts(result)}</View>}
    >
      {rows.map(({ line, name, outcome, faults }) => (
        <View key={line} className="report-row">
          <View className="report-line">第 {line} 行</View>
          <View className="report-words">
            <View>{name || '（没有名称）'}</View>
            {faults.map((fault) => (
              <View key={fault} className="report-fault">
                {fault}
              </View>
            ))}
          </View>
          <Chip {...OUTCOME_CHIPS[outcome]} />
        </View>
      ))}
    </Card>
  )
}
