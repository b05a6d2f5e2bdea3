import { View } from '@tarojs/components'
import { FileLinks } from '@/ui/file-links/file-links'
import type { LicenceView } from '@/shared/contract/enterprise-licence'
import { formatExactly } from '@/shared/domain/time/wording'

/** The picture of the licence by which the park may verify the enterprise. */
export function LicencePicture({ licence }: { licence: LicenceView }) {
  const { at, ...file } = licence
  return (
    <View>
      <View>营业执照照片（{formatExactly(at)}上传，处理后删除）</View>
      <FileLinks files={[file]} />
    </View>
  )
}
