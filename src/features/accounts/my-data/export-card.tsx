import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { saveText } from '@/ui/platform/save-text'
import { copyText, showToast } from '@/ui/platform/feedback'
import { toReadableText, toTable } from './readable-export'
import { useExport } from './use-export'
import './my-data.scss'

/** The same data in three forms: as text, as a table for a spreadsheet, and for a program. */
const FILES = [
  { button: '保存成文字', name: '我的个人信息.txt', make: toReadableText },
  { button: '保存成表格', name: '我的个人信息.csv', make: toTable },
  {
    button: '保存原始数据',
    name: '我的个人信息.jsonl',
    make: (lines: readonly string[]) => lines.join('\n'),
  },
]

/** Exports all personal data: reads it first, then copies or saves it. */
export function PersonalExportCard() {
  const { reading, text, fault, read } = useExport()
  const lines = text?.split('\n') ?? []
  const save = ({ name, make }: (typeof FILES)[number]) =>
    saveText({ name, text: make(lines) }).then(
      () => showToast('已导出'),
      () => showToast('没有保存，可以改用复制'),
    )
  return (
    <Card title="带走我的信息">
      <View className="my-data-note">
        把关于您的全部记录整理出来：文字能直接看，表格能筛选，原始数据给程序读。
      </View>
      {fault !== undefined && <RefusalNote text={fault} />}
      <View className="my-data-buttons">
        {text === undefined ? (
          <Button kind="quiet" text="整理我的信息" onPress={read} busy={reading} busyText="正在整理…" grow />
        ) : (
          <>
            <Button kind="quiet" text="复制" onPress={() => copyText(toReadableText(lines))} grow />
            {FILES.map((file) => (
              <Button key={file.name} kind="quiet" text={file.button} onPress={() => void save(file)} grow />
            ))}
          </>
        )}
      </View>
      {text !== undefined && <View className="my-data-note">共 {lines.length} 条，都在里面了。</View>}
    </Card>
  )
}
