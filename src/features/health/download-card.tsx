import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { deviceFiles } from '@/cloud/zone/device'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { formatRefusal } from '@/shared/contract/wording'

/** Tries a download from the cloud storage on the device that shows this page. A phone succeeds only when the console lists the domain. */
export function DownloadCard({ regionCode }: { regionCode: string }) {
  const ask = useAction(cloud.health.download)
  const [state, setState] = useState<'untried' | 'fetching' | 'well' | 'failed'>('untried')
  const [domain, setDomain] = useState('')
  const attempt = async () => {
    setState('fetching')
    const answer = await ask.run({ regionCode })
    if (!answer.ok) return setState('untried')
    const { url } = answer.data
    setDomain(url.split('/').slice(0, 3).join('/'))
    await deviceFiles.fetch(url).then(
      () => setState('well'),
      () => setState('failed'),
    )
  }
  return (
    <Card title="下载文件">
      <View className="health-note">
        离线查找和附件要从云存储下载。请在手机上试一次，电脑上能下载不说明手机也能。
      </View>
      {state === 'well' && <RefusalNote tone="good" icon="check" text="这台设备能下载云存储的文件。" />}
      {state === 'failed' && (
        <RefusalNote
          text={`这台设备下载不了。请技术人员在微信公众平台“开发管理 → 服务器域名 → downloadFile 合法域名”里加上 ${domain}，再试。`}
        />
      )}
      {ask.refusal && <RefusalNote text={formatRefusal(ask.refusal)} />}
      <Button
        kind="quiet"
        text="试一试下载"
        busy={state === 'fetching'}
        busyText="正在下载…"
        onPress={() => void attempt()}
      />
    </Card>
  )
}
