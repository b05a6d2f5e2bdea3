import { View } from '@tarojs/components'
import { useState } from 'react'
import { chooseTextFile } from '@/cloud/device/text-file'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Field } from '@/ui/field/field'
import { IN_BROWSER } from '@/ui/platform/platform'
import { saveText } from '@/ui/platform/save-text'
import { copyText } from '@/ui/platform/feedback'
import { IMPORT_TEXT_MAX } from '@/shared/contract/limits'
import { CSV_TEMPLATE } from './csv-template'
import './import-panel.scss'

export interface ImportCardProps {
  regionName: string
  csv: string
  onChange: (csv: string) => void
  /** The cloud's fault for the whole table. */
  fault: string | undefined
}

/** The table to import, as a file or pasted. A template helps to start. */
export function ImportCard({ regionName, csv, onChange, fault }: ImportCardProps) {
  const [fileFault, setFileFault] = useState<string>()
  const replace = (text: string) => {
    setFileFault(undefined)
    onChange(text)
  }
  const choose = async () => {
    try {
      const text = await chooseTextFile()
      if (text !== undefined) replace(text)
    } catch {
      setFileFault('读不懂这个文件的编码，请另存为“CSV UTF-8”再选，或直接粘贴内容')
    }
  }
  return (
    <Card title={`导入到${regionName}`}>
      <View className="import-steps">
        一行一项服务，最多 200 行。先检查，每一行都有结果；有一行不对就一行也不导入。
      </View>
      <View className="import-buttons">
        <Button kind="quiet" size="small" icon="upload" text="选 CSV 文件" onPress={() => void choose()} />
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
        onChange={replace}
        fault={fileFault ?? fault}
      />
    </Card>
  )
}
