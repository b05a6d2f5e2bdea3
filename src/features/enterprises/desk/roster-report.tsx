import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { ListRow } from '@/ui/list-row/list-row'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { RosterRehearsal } from '@/shared/contract/enterprise-roster'

const OUTCOME_CHIPS = {
  added: { text: '新增', tone: 'good', icon: 'plus' },
  changed: { text: '更新', tone: 'accent', icon: 'edit' },
  unchanged: { text: '没有变化', tone: 'plain', icon: 'check' },
  wrong: { text: '有错', tone: 'bad', icon: 'warning' },
} as const

interface RosterReportProps {
  rehearsal: RosterRehearsal
}

/** How many rows have which outcome, and the faults to know first. It stands right below the file. */
export function RosterSummary({ rehearsal }: RosterReportProps) {
  const { counts, checkDigits, headings, columns } = rehearsal
  const said = (['added', 'changed', 'unchanged', 'wrong'] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${OUTCOME_CHIPS[outcome].text} ${counts[outcome]} 家`)
  const left = headings.filter((heading, at) => heading.trim() !== '' && !columns[at])
  return (
    <Card title="检查结果">
      <View>{said.join('，')}</View>
      {counts.wrong > 0 && (
        <RefusalNote
          text={`有 ${counts.wrong} 行要改，哪一行、为什么都在最下面。在表里改好再选一次，现在一家也没有导入。`}
        />
      )}
      {checkDigits > 0 && (
        <RefusalNote
          tone="warn"
          text={`有 ${checkDigits} 家的信用代码校验位对不上，照样可以导入。建议对照营业执照看一眼。`}
        />
      )}
      {left.length > 0 && (
        <View className="enterprises-more">不导入的列：{left.join('、')}。要导入，就在下面给它选一项。</View>
      )}
    </Card>
  )
}

/** The outcome of each row, wrong rows first. */
export function RosterRows({ rehearsal: { counts, rows } }: RosterReportProps) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <Card title="每一行">
      {rows.map(({ line, name, outcome, faults }) => (
        <ListRow
          key={line}
          title={name === '' ? '（没有名称）' : name}
          text={[`第 ${line} 行`, ...faults].join(' · ')}
          aside={<Chip {...OUTCOME_CHIPS[outcome]} />}
        />
      ))}
      {all > rows.length && <View className="enterprises-more">其余 {all - rows.length} 行不一一列出。</View>}
    </Card>
  )
}
