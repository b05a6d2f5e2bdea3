import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import './home.scss'

const STEPS = ['写一句遇到的困难', '马上看到谁能帮上、为什么', '知道谁负责、什么时候答复', '解决了您说了算']

/** For people without a membership: what the app does, and the two ways to get one. */
export function BeginCard() {
  return (
    <Card>
      <View className="home-title">企业遇到困难，一句话有人管</View>
      <View className="begin-steps">
        {STEPS.map((text, index) => (
          <View key={text} className="begin-step">
            <View className="begin-number">{index + 1}</View>
            <View>{text}</View>
          </View>
        ))}
      </View>
      <View className="begin-buttons">
        <Button text="登记我的企业" onPress={() => go(routes.register())} grow />
        <Button kind="quiet" text="用邀请码加入" onPress={() => go(routes.join())} grow />
      </View>
      <Button kind="plain" size="small" text="企业已经登记过？申请加入" onPress={() => go(routes.claim())} />
      <Button kind="plain" size="small" text="先看看有哪些政策" onPress={() => go(routes.policies())} />
    </Card>
  )
}
