import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { saveText } from '@/ui/platform/save-text'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Toggle } from '@/ui/toggle/toggle'
import { formatRefusal } from '@/shared/contract/wording'
import type { RegionCode } from '@/shared/domain/access/region'
import './enterprises.scss'

/** Takes the roster out as a CSV file, with masked numbers unless they are asked for. */
export function RosterExport({ regionCode, regionName }: { regionCode: RegionCode; regionName: string }) {
  const [phones, setPhones] = useState(false)
  const [text, setText] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const read = async () => {
    setBusy(true)
    setFault(undefined)
    const parts: string[] = []
    let cursor: string | undefined
    do {
      const answer = await cloud.enterprises.exportRoster({
        regionCode,
        phones,
        ...(cursor !== undefined && { cursor }),
      })
      if (!answer.ok) {
        setFault(formatRefusal(answer.error))
        setBusy(false)
        return
      }
      parts.push(answer.data.csv)
      cursor = answer.data.nextCursor
    } while (cursor !== undefined)
    setText(parts.join(''))
    setBusy(false)
  }
  const save = () =>
    saveText({ name: `${regionName}企业名册.csv`, text: text ?? '' }).catch(() =>
      setFault('没有保存成，请再点一次。'),
    )
  return (
    <Card title="导出名册">
      <Toggle
        text="带完整的联系电话"
        hint="默认隐去中间四位。导出完整电话会留下记录：谁、什么时候。"
        on={phones}
        onChange={(on) => {
          setPhones(on)
          setText(undefined)
        }}
      />
      {fault !== undefined && <RefusalNote text={fault} />}
      <View className="enterprises-buttons">
        {text === undefined ? (
          <Button
            kind="quiet"
            size="small"
            icon="file"
            text="准备导出文件"
            busy={busy}
            busyText="正在读取…"
            onPress={() => void read()}
          />
        ) : (
          <Button size="small" icon="file" text="保存名册文件" onPress={() => void save()} />
        )}
      </View>
    </Card>
  )
}
