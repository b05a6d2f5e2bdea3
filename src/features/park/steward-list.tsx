import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { STEWARD_LINES_MAX } from '@/shared/contract/limits'
import { formatRefusal } from '@/shared/contract/wording'

const TEXT_MAX = 8_000

/** Stewards by a list pasted from a table: credit code and name. Checked first; one wrong line and nothing is changed. */
export function StewardList({ regionCode, onChanged }: { regionCode: string; onChanged: () => void }) {
  const [text, setText] = useState('')
  const [written, setWritten] = useState(false)
  const save = useAction(cloud.park.importStewards)
  const lines = readLines(text)
  const submit = async (rehearse: boolean) => {
    const answer = await save.run({ regionCode, lines, rehearse })
    if (!answer.ok || rehearse || answer.data.faults.length > 0) return
    setWritten(true)
    onChanged()
  }
  const { data } = save
  const isReady = data !== undefined && data.faults.length === 0 && !written
  return (
    <>
      <Field
        label="或者按名单分"
        optional
        multiline
        rows={3}
        maxLength={TEXT_MAX}
        placeholder="统一社会信用代码,管家姓名"
        hint={`从表格里复制两列粘贴，一行一家，一次最多 ${STEWARD_LINES_MAX} 行`}
        value={text}
        onChange={(next) => {
          setText(next)
          setWritten(false)
          save.reset()
        }}
      />
      {data?.faults.map(({ line, why }) => (
        <View key={line} className="park-text">
          第 {line} 行：{why}
        </View>
      ))}
      {isReady && (
        <RefusalNote tone="info" icon="info" text={`检查过了：会改 ${data.changed} 家企业的管家。`} />
      )}
      {written && <RefusalNote tone="good" icon="check" text={`已改 ${data?.changed ?? 0} 家企业的管家。`} />}
      {save.refusal && <RefusalNote text={formatRefusal(save.refusal)} />}
      {lines.length > 0 && !written && (
        <Button
          kind="quiet"
          size="small"
          text={isReady ? `改这 ${data.changed} 家` : `检查 ${lines.length} 行`}
          busy={save.pending}
          onPress={() => void submit(!isReady)}
        />
      )}
    </>
  )
}

/** Two columns separated by comma, tab or spaces; a heading and empty lines are left out. */
function readLines(text: string): { creditCode: string; steward: string }[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().split(/[,，\t;；\s]+/))
    .flatMap(([creditCode = '', steward = '']) =>
      creditCode === '' || /代码/.test(creditCode) ? [] : [{ creditCode, steward }],
    )
}
