import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Field } from '@/ui/field/field'
import { useStored } from '@/ui/hooks/use-stored'
import { IN_BROWSER } from '@/ui/platform/platform'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { saveText } from '@/ui/platform/save-text'
import { copyText, showToast } from '@/ui/platform/feedback'
import { formatRefusal } from '@/shared/contract/wording'
import { IMPORT_TEXT_MAX } from '@/shared/contract/limits'
import { CSV_TEMPLATE } from './csv-template'
import { countOutcomes, ImportReport, formatImportCounts, type ImportResult } from './import-report'
import { chooseTextFile } from './text-file'
import './import-panel.scss'

export interface ImportPanelProps {
  regionCode: string
  regionName: string
  onImported: () => void
  onClose: () => void
}

/** Imports services from a table: first a rehearsal with a report for every row, then the real thing, all rows or none. */
export function ImportPanel({ regionCode, regionName, onImported, onClose }: ImportPanelProps) {
  const [csv, change, forget] = useStored(`import-draft:${regionCode}`, '')
  const [report, setReport] = useState<ImportResult>()
  const [fileFault, setFileFault] = useState<string>()
  const action = useAction(cloud.services.import)
  const put = (text: string) => {
    setReport(undefined)
    setFileFault(undefined)
    action.reset()
    change(() => text)
  }
  const choose = async () => {
    try {
      const text = await chooseTextFile()
      if (text !== undefined) put(text)
    } catch {
      setFileFault('读不懂这个文件的编码，请另存为“CSV UTF-8”再选，或直接粘贴内容')
    }
  }
  const run = async (rehearse: boolean) => {
    const answer = await action.run({ regionCode, csv, rehearse })
    if (!answer.ok) return
    setReport(answer.data)
    if (!answer.data.imported) return
    forget()
    showToast(`已导入：${formatImportCounts(answer.data)}`)
    onImported()
  }
  const counts = report && countOutcomes(report)
  const ready = report && !report.imported && counts?.wrong === 0
  const changes = (counts?.added ?? 0) + (counts?.changed ?? 0)
  const fault = fileFault ?? action.refusal?.fields?.['csv']
  return (
    <>
      {!report?.imported && (
        <Card title={`导入到${regionName}`}>
          <View className="import-steps">
            一行一项服务，最多 200 行。先检查，每一行都有结果；有一行不对就一行也不导入。
          </View>
          <View className="import-buttons">
            <Button
              kind="quiet"
              size="small"
              icon="upload"
              text="选 CSV 文件"
              onPress={() => void choose()}
            />
            {IN_BROWSER && (
              <Button
                kind="plain"
                size="small"
                icon="file"
                text="下载模板"
                onPress={() => void saveText({ name: '服务导入模板.csv', text: CSV_TEMPLATE })}
              />
            )}
            <Button
              kind="plain"
              size="small"
              icon="copy"
              text="复制模板"
              onPress={() => copyText(CSV_TEMPLATE, '模板已复制，粘贴到表格里填')}
            />
          </View>
          <Field
            label="或者粘贴内容"
            multiline
            rows={6}
            maxLength={IMPORT_TEXT_MAX}
            placeholder="服务名称,机构,类别,…"
            value={csv}
            onChange={put}
            fault={fault}
          />
        </Card>
      )}
      {action.refusal && <RefusalNote text={formatRefusal(action.refusal)} />}
      {report && <ImportReport result={report} />}
      {counts && counts.wrong > 0 && (
        <RefusalNote text={`有 ${counts.wrong} 行要改。改好再检查一次，现在一行也没有导入。`} />
      )}
      <ActionFooter>
        {report?.imported ? (
          <Button text="回到目录" onPress={onClose} grow />
        ) : (
          <>
            <Button kind="quiet" text="不导入了" onPress={onClose} />
            {ready && changes > 0 ? (
              <Button
                text={`导入 ${changes} 项`}
                busy={action.pending}
                busyText="正在导入…"
                onPress={() => void run(false)}
                grow
              />
            ) : (
              <Button
                text="先检查"
                disabled={csv.trim() === ''}
                busy={action.pending}
                busyText="正在检查…"
                onPress={() => void run(true)}
                grow
              />
            )}
          </>
        )}
      </ActionFooter>
    </>
  )
}
