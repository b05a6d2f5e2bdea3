import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'

const SHOWN = 5

/** Texts that enterprises asked for in vain. Of the latest ones, those asked most often come first. */
export function UnmatchedTable({ regionCode }: { regionCode: string }) {
  const query = useQuery(`board-unmatched:${regionCode}`, () => cloud.services.unmatched({ regionCode }))
  const texts = [...(query.data?.texts ?? [])].sort((a, b) => b.times - a.times).slice(0, SHOWN)
  return (
    <QueryFrame {...toFrame(query)} rows={2}>
      <Card title="问了却没有的服务">
        <View>
          {texts.map(({ unmatchedId, text, times }) => (
            <ListRow key={unmatchedId} title={text} text={`问过 ${times} 次`} />
          ))}
        </View>
        {texts.length === 0 ? (
          <View className="board-text">没有企业问了、目录却对不上的服务。</View>
        ) : (
          <Button
            kind="plain"
            size="small"
            text="逐条补进目录"
            onPress={() => go(routes.deskUnmatched(regionCode))}
          />
        )}
      </Card>
    </QueryFrame>
  )
}
