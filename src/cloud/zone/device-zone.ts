import Taro from '@tarojs/taro'
import { cloud } from '../rpc/client'
import { deviceFiles } from './device'
import { ZoneCache } from './zone-cache'

const FAILED = '没网时的查找暂时用不了：这部手机取不到园区的文件。联网时照常使用'

/** The one zone that this device has cached. */
export const deviceZone = new ZoneCache(
  deviceFiles,
  (input) => cloud.needs.snapshot(input),
  () => void Taro.showToast({ title: FAILED, icon: 'none', duration: 4000 }),
)
