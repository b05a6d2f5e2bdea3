import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { ChoiceChip } from '@/ui/chip/chip'
import { SERVICE_LINES_MAX } from '@/shared/contract/limits'
import type { Category } from '@/shared/domain/need/category'
import './unmatched.scss'

export interface KindExamplesProps {
  category: Category | ''
  /** The example needs that are written already, one a line. */
  exampleNeeds: string
  onChange: (exampleNeeds: string) => void
}

/** Kinds of services of the category. A tap on a kind adds the words in which enterprises ask for such a service. */
export function KindExamples({ category, exampleNeeds, onChange }: KindExamplesProps) {
  const query = useQuery(category === '' ? undefined : `kinds:${category}`, () =>
    cloud.services.kinds({ category: category === '' ? 'other' : category }),
  )
  const kinds = query.data?.kinds ?? []
  if (category === '' || kinds.length === 0) return <View />
  const written = exampleNeeds
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const add = (more: readonly string[]) =>
    onChange([...new Set([...written, ...more])].slice(0, SERVICE_LINES_MAX.exampleNeeds.lines).join('\n'))
  return (
    <View>
      <View className="unmatched-aside">是下面哪一类？点一下，填上这类服务常见的说法，再改成您这里的：</View>
      <View className="chip-row kind-chips">
        {kinds.map(({ key, name, exampleNeeds: examples }) => (
          <ChoiceChip
            key={key}
            role="button"
            text={`${name}（${examples.length} 条）`}
            chosen={false}
            onPress={() => add(examples)}
          />
        ))}
      </View>
    </View>
  )
}
