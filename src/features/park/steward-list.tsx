import { View } from '@tarojs/components'
import { useState } from 'react'
import { chooseTextFile } from '@/cloud/device/text-file'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { useStewardList } from './use-steward-list'

/** Room for the list of a large zone: 20,000 lines of 30 characters. */
const TEXT_MAX = 600_000
const FAULTS_SHOWN = 20

/**
 * Assigns stewards by a list of credit codes and names, from a file or pasted. The list is checked first; one wrong line stops all changes.
 */
export function StewardList({ regionCode, onChanged }: { regionCode: string; onChanged: () => void }) {
  const list = useStewardList(regionCode, onChanged)
  const [fileFault, setFileFault] = useState<string>()
  const { lines, outcome } = list
  const isReady = outcome !== undefined && outcome.faults.length === 0 && !outcome.written
  const replace = (text: string) => {
    setFileFault(undefined)
    list.change(text)
  }
  const choose = async () => {
    try {
      const text = await chooseTextFile()
      if (text !== undefined) replace(text)
    } catch {
      setFileFault('读不懂这个文件。请另存为“CSV UTF-8”再选，或直接粘贴两列')
    }
  }
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        icon="upload"
        text="按名单分：选 CSV 文件"
        onPress={() => void choose()}
      />
      <Field
        label="或者粘贴名单"
        optional
        multiline
        rows={3}
        maxLength={TEXT_MAX}
        placeholder="统一社会信用代码,管家姓名"
        hint="一行一家，两列：代码、管家姓名。先检查，有一行不对就一家也不改"
        value={list.text}
        onChange={replace}
        fault={fileFault}
      />
      {outcome?.faults.slice(0, FAULTS_SHOWN).map(({ line, why }) => (
        <View key={line} className="park-text">
          第 {line} 行：{why}
        </View>
      ))}
      {outcome && outcome.faults.length > FAULTS_SHOWN && (
        <View className="park-text">还有 {outcome.faults.length - FAULTS_SHOWN} 行不对。</View>
      )}
      {isReady && (
        <RefusalNote tone="info" icon="info" text={`检查过了：会改 ${outcome.changed} 家企业的管家。`} />
      )}
      {outcome?.written && (
        <RefusalNote tone="good" icon="check" text={`已改 ${outcome.changed} 家企业的管家。`} />
      )}
      {list.refusal !== undefined && <RefusalNote text={list.refusal} />}
      {lines.length > 0 && !outcome?.written && (
        <Button
          kind="quiet"
          size="small"
          text={isReady ? `改这 ${outcome.changed} 家` : `检查 ${lines.length} 行`}
          busy={list.running}
          busyText="正在核对…"
          onPress={() => list.run(!isReady)}
        />
      )}
    </>
  )
}
