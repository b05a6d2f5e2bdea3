import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toList } from '@/cloud/query/list-frame'
import { useDeskRegions } from '@/cloud/query/use-desk-regions'
import { usePages } from '@/cloud/query/use-pages'
import { Button } from '@/ui/button/button'
import { ChoiceChip } from '@/ui/chip/chip'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { ListRow } from '@/ui/list-row/list-row'
import { PagedList } from '@/ui/paged-list/paged-list'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { SignsView } from '@/shared/contract/park-signs'
import { regionCode as toRegionCode, regionLevel } from '@/shared/domain/access/region'
import { SIGN_WORDS, SIGNS, type Sign } from '@/shared/domain/need/signs/signs'
import { formatMonth, monthBeside, toMonth, type Month } from '@/shared/domain/time/month'
import { formatExactly } from '@/shared/domain/time/wording'
import type { ParkRegions } from '../places'
import './signs.scss'

type Row = SignsView['rows'][number]

/** The count of a row, in words. */
const COUNTED: Readonly<Record<Sign, (count: number) => string>> = {
  late_acceptance: () => '超过首次答复时限才有人接',
  empty_words: (count) => `${count} 次答复没有内容`,
  ping_pong: (count) => `连续转手 ${count} 次没有答复`,
  close_and_reopen: (count) => `办结后 ${count} 次重开`,
  mass_closing: (count) => `半小时里一起提出办结 ${count} 件`,
  one_sided_ratings: (count) => `同一家企业 ${count} 次评价`,
  entered_by_solver: (count) => `同一个人共 ${count} 件`,
}

/** Signs of work for the figures: what each sign means, and which needs show it. */
export function Signs({ places }: { places: ParkRegions }) {
  const zones = useDeskRegions(
    places.map(({ regionCode, regionName }) => ({ regionCode: toRegionCode(regionCode), regionName })),
  ).filter(({ code }) => regionLevel(code) === 'zone')
  const [chosen, setChosen] = useState<string>()
  const zone = zones.find(({ code }) => code === chosen) ?? zones[0]
  return (
    <View>
      {zones.length > 1 && (
        <View className="chip-row">
          {zones.map(({ code, name }) => (
            <ChoiceChip key={code} text={name} chosen={code === zone?.code} onPress={() => setChosen(code)} />
          ))}
        </View>
      )}
      {zone && <SignsOfZone key={zone.code} regionCode={zone.code} />}
    </View>
  )
}

function SignsOfZone({ regionCode }: { regionCode: string }) {
  // Until somebody chooses a month, the cloud names it: the clock of a phone may be wrong.
  const [chosen, setChosen] = useState<{ month: Month; thisMonth: Month }>()
  const [sign, setSign] = useState<Sign>()
  const list = usePages(
    `signs:${regionCode}:${chosen?.month ?? ''}:${sign ?? ''}`,
    (cursor) =>
      cloud.park.signs({
        regionCode,
        ...(chosen && { month: chosen.month }),
        ...(sign && { sign }),
        ...(cursor !== undefined && { cursor }),
      }),
    (page) => page.rows.map((row) => ({ ...row, id: `${row.sign}_${row.needId}` })),
  )
  const counts = list.data?.counts
  const present = list.data && { month: monthOf(list.data.month), thisMonth: monthOf(list.data.thisMonth) }
  const shown = chosen ?? present
  const step = (by: 1 | -1) => shown && setChosen({ ...shown, month: monthBeside(shown.month, by) })
  return (
    <>
      <View className="signs-months">
        <Button kind="plain" size="small" text="上个月" disabled={!shown} onPress={() => step(-1)} />
        <View>{shown ? `${formatMonth(shown.month)}提交的诉求` : '正在取…'}</View>
        {shown && shown.month < shown.thisMonth && (
          <Button kind="plain" size="small" text="下个月" onPress={() => step(1)} />
        )}
      </View>
      <View className="chip-row signs-kinds">
        <ChoiceChip text="全部" chosen={sign === undefined} onPress={() => setSign(undefined)} />
        {SIGNS.map((one) => (
          <ChoiceChip
            key={one}
            text={counts ? `${SIGN_WORDS[one].title} ${counts[one]}` : SIGN_WORDS[one].title}
            chosen={one === sign}
            onPress={() => setSign(one)}
          />
        ))}
      </View>
      <RefusalNote
        tone="info"
        icon="info"
        text={
          sign === undefined
            ? '这些只是线索，不是结论：请先看诉求，再问当事人。选一种线索，看它怎么算。'
            : `${SIGN_WORDS[sign].title}：${SIGN_WORDS[sign].meaning}`
        }
      />
      <PagedList
        {...toList(list)}
        rows={4}
        render={(row) => <SignRow row={row} isChosen={sign !== undefined} />}
        empty={<EmptyState icon="check" title="没有线索" text={toCounted(list.data?.countedUntil)} />}
      />
    </>
  )
}

const monthOf = (text: string): Month => toMonth(`${text}-01`)

function toCounted(countedUntil = 0): string {
  return countedUntil === 0
    ? '还在第一次统计，十分钟后再来看。'
    : `统计到 ${formatExactly(countedUntil)}，换一个月或一种线索再看看。`
}

/** When all rows are of the chosen sign, its name is not repeated. */
function SignRow({ row, isChosen }: { row: Row; isChosen: boolean }) {
  const { sign, needId, title, enterpriseName, officer, at, count } = row
  const name = isChosen ? '' : `${SIGN_WORDS[sign].title} · `
  const who = officer === undefined ? '' : ` · ${officer}`
  return (
    <ListRow
      title={title}
      text={`${name}${COUNTED[sign](count)}${who} · ${enterpriseName} · ${formatExactly(at)}`}
      onPress={() => go(routes.deskNeed(needId))}
    />
  )
}
