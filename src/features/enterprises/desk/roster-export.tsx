import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { saveBytes, saveText } from '@/ui/platform/save-text'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Toggle } from '@/ui/toggle/toggle'
import { formatRefusal } from '@/shared/contract/wording'
import type { RegionCode } from '@/shared/domain/access/region'
import { toXlsx } from './to-xlsx'
import './enterprises.scss'

type Form = 'xlsx' | 'csv'

interface ReadyFile {
  form: Form
  rows: readonly (readonly string[])[]
  csv: string
}

/** Exports the roster as a workbook or as CSV. Numbers are masked unless the person asks for them. */
export function RosterExport({ regionCode, regionName }: { regionCode: RegionCode; regionName: string }) {
  const [phones, setPhones] = useState(false)
  const [file, setFile] = useState<ReadyFile>()
  const [busy, setBusy] = useState<Form>()
  const [fault, setFault] = useState<string>()
  const read = async (form: Form) => {
    setBusy(form)
    setFault(undefined)
    const answer = await readRoster({ regionCode, phones, form: form === 'csv' ? 'csv' : 'rows' })
    setBusy(undefined)
    if (answer.ok) setFile({ form, ...answer.data })
    else setFault(formatRefusal(answer.error))
  }
  const save = ({ form, rows, csv }: ReadyFile) => {
    const name = `${regionName}企业名册.${form}`
    const saving = form === 'csv' ? saveText({ name, text: csv }) : saveBytes({ name, bytes: toXlsx(rows) })
    saving.catch(() => setFault('没有保存成，请再点一次。'))
  }
  return (
    <Card title="导出名册">
      <Toggle
        text="带完整的联系电话"
        hint="默认隐去中间四位。导出完整电话会留下记录：谁、什么时候。"
        on={phones}
        onChange={(on) => {
          setPhones(on)
          setFile(undefined)
        }}
      />
      {fault !== undefined && <RefusalNote text={fault} />}
      <View className="enterprises-buttons">
        {file === undefined ? (
          <>
            <Button
              kind="quiet"
              size="small"
              icon="file"
              text="准备 Excel 文件"
              busy={busy === 'xlsx'}
              busyText="正在读取…"
              disabled={busy !== undefined}
              onPress={() => void read('xlsx')}
            />
            <Button
              kind="plain"
              size="small"
              icon="file"
              text="准备 CSV 文件"
              busy={busy === 'csv'}
              busyText="正在读取…"
              disabled={busy !== undefined}
              onPress={() => void read('csv')}
            />
          </>
        ) : (
          <Button size="small" icon="file" text="保存名册文件" onPress={() => save(file)} />
        )}
      </View>
    </Card>
  )
}

type Part = Parameters<typeof cloud.enterprises.exportRoster>[0]

/** Reads the whole roster, part by part. */
async function readRoster(what: Part) {
  const parts: string[] = []
  const rows: string[][] = []
  let cursor: string | undefined
  do {
    const answer = await cloud.enterprises.exportRoster({ ...what, ...(cursor !== undefined && { cursor }) })
    if (!answer.ok) return answer
    parts.push(answer.data.csv)
    rows.push(...(answer.data.rows ?? []))
    cursor = answer.data.nextCursor
  } while (cursor !== undefined)
  return { ok: true, data: { csv: parts.join(''), rows } } as const
}
