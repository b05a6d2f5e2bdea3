import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { saveText } from '@/ui/platform/save-text'
import { copyText, showToast } from '@/ui/platform/feedback'
import { useExport } from './use-export'
import './my-data.scss'

const FILE_NAME = '我的个人信息.jsonl'

/** Exports all personal data: reads it first, then copies or saves it. */
export function PersonalExportCard() {
  const { reading, text, fault, read } = useExport()
  const save = (whole: string) =>
    saveText({ name: FILE_NAME, text: whole }).then(
      () => showToast('已导出'),
      () => showToast('没有保存，可以改用复制'),
    )
  return (
    <Card title="带走我的信息">
      <View className="my-data-note">把关于您的全部记录整理成一份文件，每行一条，可以自己留存。</View>
      {fault !== undefined && <RefusalNote text={fault} />}
      <View className="my-data-buttons">
        {text === undefined ? (
          <Button kind="quiet" text="整理我的信息" onPress={read} busy={reading} busyText="正在整理…" grow />
        ) : (
          <>
            <Button kind="quiet" text="复制" onPress={() => copyText(text)} grow />
            <Button kind="quiet" text="保存成文件" onPress={() => void save(text)} grow />
          </>
        )}
      </View>
      {text !== undefined && (
        <View className="my-data-note">共 {text.split('\n').length} 条，都在里面了。</View>
      )}
    </Card>
  )
}
