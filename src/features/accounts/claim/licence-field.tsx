import { View } from '@tarojs/components'
import { useState } from 'react'
import { choosePicture } from '@/cloud/device/choose-file'
import { uploadFile } from '@/cloud/device/files'
import { Button } from '@/ui/button/button'
import { FieldFrame } from '@/ui/field/field'
import { mayUse } from '@/ui/privacy/privacy'
import { showToast } from '@/ui/platform/feedback'
import { FILE_BYTES_MAX, FILE_MEGABYTES_MAX } from '@/shared/contract/limits'

/** An uploaded picture as the contract takes it. */
export interface UploadedPicture {
  fileId: string
  name: string
  sizeBytes: number
}

export interface LicenceFieldProps {
  /** The caller's own upload folder; undefined while it is not known yet. */
  uploadKey: string | undefined
  value: UploadedPicture | undefined
  onChange: (picture: UploadedPicture) => void
  fault?: string | undefined
  optional?: boolean
}

/** A photo of the business licence, uploaded as soon as it is chosen. */
export function LicenceField({ uploadKey, value, onChange, fault, optional = false }: LicenceFieldProps) {
  const [pending, setPending] = useState(false)
  const choose = async () => {
    if (uploadKey === undefined) return
    if (!(await mayUse('pictures'))) return showToast('没有添加照片')
    const picture = await choosePicture()
    if (!picture) return
    if (picture.sizeBytes > FILE_BYTES_MAX) return showToast(`照片超过 ${FILE_MEGABYTES_MAX} MB，请换一张`)
    setPending(true)
    try {
      const fileId = await uploadFile(uploadKey, picture)
      onChange({ fileId, name: picture.name, sizeBytes: picture.sizeBytes })
    } catch {
      showToast('没有传上去，请检查网络后再选一次')
    } finally {
      setPending(false)
    }
  }
  return (
    <FieldFrame
      label="营业执照照片"
      optional={optional}
      fault={fault}
      hint="只有管委会管理员和您企业的管家看得到，处理后就删除"
    >
      {value && <View>已上传：{value.name}</View>}
      <Button
        kind="quiet"
        size="small"
        icon="image"
        text={value ? '换一张' : '拍照或选照片'}
        busy={pending}
        busyText="正在上传…"
        disabled={uploadKey === undefined}
        onPress={() => void choose()}
      />
    </FieldFrame>
  )
}
