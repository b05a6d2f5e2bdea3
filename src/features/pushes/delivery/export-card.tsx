import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { saveText, type TextFile } from '@/ui/platform/save-text'
import { showToast } from '@/ui/platform/feedback'
import { formatRefusal } from '@/shared/contract/wording'

/** Exports the ledger: reads it part by part, then saves it as a file. */
export function DeliveryExportCard({ pushId, title }: { pushId: string; title: string }) {
  const [parts, setParts] = useState<number>()
  const [file, setFile] = useState<TextFile>()
  const [fault, setFault] = useState<string>()
  const read = async () => {
    setFault(undefined)
    let text = ''
    let cursor: string | undefined
    for (let part = 1; ; part += 1) {
      setParts(part)
      const answer = await cloud.pushes.export({ pushId, ...(cursor !== undefined && { cursor }) })
      if (!answer.ok) {
        setParts(undefined)
        setFault(formatRefusal(answer.error))
        return
      }
      text += answer.data.csv
      cursor = answer.data.nextCursor
      if (cursor === undefined) break
    }
    setParts(undefined)
    setFile({ name: `推送台账-${title.replace(/[\\/:*?"<>|\s]/g, '')}.csv`, text })
  }
  return (
    <Card title="导出台账">
      <View className="push-row-text">每个人一行：企业、园区、状态、原因、时间。可以用表格软件打开。</View>
      {fault !== undefined && <RefusalNote text={fault} />}
      {file ? (
        <Button
          icon="upload"
          text="保存文件"
          onPress={() => void saveText(file).catch(() => showToast('没有保存，请再点一次'))}
        />
      ) : (
        <Button
          kind="quiet"
          text="导出"
          busy={parts !== undefined}
          busyText={`正在读取第 ${parts ?? 1} 部分…`}
          onPress={() => void read()}
        />
      )}
    </Card>
  )
}
