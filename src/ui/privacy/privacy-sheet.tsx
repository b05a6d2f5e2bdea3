import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '../button/button'
import { OpenButton } from '../button/open-button'
import { Sheet } from '../sheet/sheet'
import { AGREE_BUTTON_ID, subscribeToRequests, type PrivacyRequest } from './privacy'
import { PURPOSES } from './purposes'
import './privacy-sheet.scss'

/** Asks WeChat's question about personal data in plain words: which data, what for, and what to do without it. Part of every screen. */
export function PrivacySheet() {
  const [request, setRequest] = useState<PrivacyRequest>()
  useEffect(() => subscribeToRequests(setRequest), [])
  const purpose = request?.purpose && PURPOSES[request.purpose]
  const refuse = () => request?.answer(false)
  return (
    <View>
      <Sheet
        open={request !== undefined}
        title="需要您同意"
        onClose={refuse}
        footer={
          <View className="privacy-buttons">
            <Button kind="quiet" text="不同意" onPress={refuse} grow />
            <OpenButton
              id={AGREE_BUTTON_ID}
              text="同意"
              openType="agreePrivacyAuthorization"
              onAgree={() => request?.answer(true)}
              grow
            />
          </View>
        }
      >
        {purpose ? (
          <>
            <View className="privacy-line">要用到：{purpose.what}</View>
            <View className="privacy-line">用来：{purpose.why}</View>
            <View className="privacy-otherwise">{purpose.otherwise}</View>
          </>
        ) : (
          <View className="privacy-line">这一步要用到您的个人信息。不同意也能继续用其他功能。</View>
        )}
        <Button
          kind="plain"
          size="small"
          text="看完整的隐私保护指引"
          onPress={() => Taro.openPrivacyContract({})}
        />
      </Sheet>
    </View>
  )
}
