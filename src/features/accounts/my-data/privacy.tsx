import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { PURPOSES } from '@/ui/privacy/purposes'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { HELD, type HeldData } from '@/shared/domain/access/personal-data'
import './privacy.scss'

const PERSONAL_DATA: readonly HeldData[] = Object.values(HELD)
const KEPT_AFTER_DELETION = PERSONAL_DATA.filter(({ remains }) => remains !== undefined)

/** How personal data is used, in plain words. The lists come from the same declarations that the software follows. */
export function Privacy() {
  return (
    <>
      <Card title="一句话">
        <View className="privacy-text">
          我们只留办事需要的：您是谁、怎么联系您、您提了什么。不卖、不给广告用，园区以外的人看不到。
        </View>
      </Card>
      <Card title="向微信要什么">
        {Object.values(PURPOSES).map(({ what, why, otherwise }) => (
          <Row key={what} title={what} text={`${why}。${otherwise}`} />
        ))}
      </Card>
      <Card title="留下什么，留多久">
        {PERSONAL_DATA.map((entry) => (
          <Row key={entry.what} title={entry.what} text={`${entry.why}。${formatRetention(entry)}`} />
        ))}
      </Card>
      <Card title="谁看得到">
        <Row
          title="您的完整电话"
          text="您的同事和办理您诉求的人。别人看到的中间四位是星号，谁看过都有记录。"
        />
        <Row title="您写的内容和照片" text="您的同事和园区办理的人。提交时由微信检查有没有违法内容。" />
        <Row
          title="您选择公开的诉求"
          text="同园区的企业，只看得到去掉企业名称、人名和号码后的文字。默认不公开，随时可以收回。"
        />
        <Row
          title="您同意公开的办结结果"
          text="确认解决时默认不公开。您打开开关、看过改过的那段文字，同园区的企业才看得到；收回后，别家的页面马上看不到，他们手机里存的下次联网时删掉。"
        />
      </Card>
      <Card title="删除以后">
        <View className="privacy-text">
          登记信息马上删除；几分钟内，您参与过的诉求里的姓名和电话、别人收到的提醒和答复里写到您的地方也一并去掉，之后不再给您发任何消息。
        </View>
        {KEPT_AFTER_DELETION.map(({ what, remains }) => (
          <Row key={what} title={what} text={`${remains}。`} />
        ))}
      </Card>
      <Card title="您可以做什么">
        <View className="privacy-text">看看我们存了什么、谁看过您的电话，下载一份，或者全部删除。</View>
        <View className="privacy-actions">
          <Button kind="quiet" text="管理我的个人信息" onPress={() => go(routes.myData())} grow />
          {process.env.TARO_ENV === 'weapp' && (
            <Button
              kind="plain"
              text="看隐私保护指引全文"
              onPress={() => Taro.openPrivacyContract({})}
              grow
            />
          )}
        </View>
      </Card>
    </>
  )
}

function Row({ title, text }: { title: string; text: string }): ReactNode {
  return (
    <View className="privacy-row">
      <View className="privacy-title">{title}</View>
      <View className="privacy-why">{text}</View>
    </View>
  )
}

function formatRetention({ keptDays, since }: HeldData): string {
  if (keptDays === undefined) return '您注销前一直保留。'
  const years = keptDays / 365
  const span = Number.isInteger(years) ? `${years} 年` : `${keptDays} 天`
  return `${since}后保留 ${span}。`
}
