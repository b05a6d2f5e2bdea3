import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { useNow } from '@/ui/hooks/use-now'
import { copyText } from '@/ui/platform/feedback'
import { CodePoster } from '@/ui/poster/code-poster'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { CodeView } from '@/shared/contract/park-codes'
import { formatWhen } from '@/shared/domain/time/wording'
import type { ParkRegion, ParkRegions } from '../places'
import { RegionChoice } from '../region-choice'
import './codes.scss'

export interface CodePanelProps {
  places: ParkRegions
  personId: string
  /** The code of a need on paper, to print. Without it the panel shows the codes of the park and of the agent. */
  receipt?: string
}

/** Shows a 小程序码 to print and to send: for the park, for the agent who looks, or for a need on paper. */
export function CodePanel({ places, personId, receipt }: CodePanelProps) {
  return (
    <RegionChoice places={places}>
      {(place) =>
        receipt === undefined ? (
          <>
            <DeskCode
              key={`park:${place.regionCode}`}
              place={place}
              kind="park"
              foot="微信扫码，提诉求、看政策"
            />
            {place.role !== 'publisher' && (
              <DeskCode
                key={`agent:${place.regionCode}`}
                place={place}
                kind="agent"
                id={personId}
                foot="微信扫码，找我办事"
              />
            )}
          </>
        ) : (
          <DeskCode place={place} kind="receipt" id={receipt} foot="办完后微信扫码，确认和评价" />
        )
      }
    </RegionChoice>
  )
}

const TITLES = { park: '园区的码', agent: '我的码', receipt: '回执的码' } as const

interface DeskCodeProps {
  place: ParkRegion
  kind: keyof typeof TITLES
  id?: string
  foot: string
}

function DeskCode({ place: { regionCode, regionName }, kind, id, foot }: DeskCodeProps) {
  const query = useQuery(`code:${kind}:${regionCode}:${id ?? ''}`, () =>
    cloud.park.deskCode({ regionCode, kind, ...(id !== undefined && { id }) }),
  )
  return (
    <Card title={TITLES[kind]}>
      <QueryFrame {...toFrame(query)}>
        {query.data && (
          <CodeContent
            code={query.data}
            poster={{ head: regionName, title: query.data.title, lines: [], foot }}
          />
        )}
      </QueryFrame>
    </Card>
  )
}

interface CodeContentProps {
  code: CodeView
  poster: { head: string; title: string; lines: readonly string[]; foot: string }
}

function CodeContent({ code: { picture, link, scans }, poster }: CodeContentProps) {
  const now = useNow()
  return (
    <>
      {picture === undefined ? (
        <RefusalNote tone="warn" text="微信暂时没有给出小程序码。过一会儿再打开这一页。" />
      ) : (
        <CodePoster picture={picture} name={poster.title} poster={poster} />
      )}
      <View className="park-text code-scans">{scans === 0 ? '还没有人扫过' : `已打开 ${scans} 次`}</View>
      {link && (
        <>
          <Button
            kind="quiet"
            icon="copy"
            text="复制链接"
            onPress={() => copyText(link.url, '链接已复制，可以放进公众号文章或短信')}
          />
          <View className="park-text code-until">链接在{formatWhen(link.until, now)}前有效；码一直有效</View>
        </>
      )}
    </>
  )
}
