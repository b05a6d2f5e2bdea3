import { Button, Text } from '@tarojs/components'
import { classes } from '../platform/platform'

export interface OpenButtonProps {
  text: string
  /** What WeChat does when it is pressed. */
  openType: 'agreePrivacyAuthorization' | 'contact' | 'getPhoneNumber'
  id?: string
  kind?: 'primary' | 'quiet'
  size?: 'large' | 'small'
  grow?: boolean
  onAgree?: () => void
  /** `code` is undefined when the person refuses, or when the account has no number. */
  onPhoneCode?: (code: string | undefined) => void
}

/** A button with an open type, which only WeChat's own button has. In a browser it does nothing. */
export function OpenButton(props: OpenButtonProps) {
  const { text, openType, id, kind = 'primary', size = 'large', grow = false } = props
  return (
    <Button
      {...(id !== undefined && { id })}
      className={classes('bare', 'button', `button-${kind}`, `button-${size}`, grow && 'button-grow')}
      openType={openType}
      aria-label={text}
      onAgreePrivacyAuthorization={() => props.onAgree?.()}
      onGetPhoneNumber={({ detail }) => props.onPhoneCode?.(detail.code)}
    >
      <Text className="button-text">{text}</Text>
    </Button>
  )
}
