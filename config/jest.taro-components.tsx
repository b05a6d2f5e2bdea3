/** Stands in for @tarojs/components under jsdom: plain elements that keep class, aria attributes, handlers and children. */
import { createElement, forwardRef, type HTMLAttributes, type ReactNode } from 'react'

process.env.TARO_ENV = 'h5'

type Props = HTMLAttributes<HTMLElement> & { children?: ReactNode }

/** Attributes that a browser knows. The stand-in drops all others, because they are WeChat's. */
const BROWSER_ATTRIBUTE =
  /^(className|id|style|role|tabIndex|src|alt|on(Click|KeyDown|Load|Error))$|^aria-|^data-/

function standIn(tag: string) {
  const StandIn = forwardRef<HTMLElement, Props>(function StandIn({ children, ...props }, ref) {
    const attributes = Object.entries(props).flatMap(([name, value]) => {
      // So a test finds elements by the role that they have in WeChat.
      if (name === 'aria-role') return [['role', value] as const]
      return BROWSER_ATTRIBUTE.test(name) ? [[name, value] as const] : []
    })
    return createElement(tag, { ...Object.fromEntries(attributes), ref }, children)
  })
  StandIn.displayName = `StandIn(${tag})`
  return StandIn
}

export const View = standIn('div')
export const Text = standIn('span')
export const Block = standIn('div')
export const ScrollView = standIn('div')
export const RootPortal = standIn('div')
export const Form = standIn('form')
export const Label = standIn('label')
export const Picker = standIn('div')
export const Canvas = standIn('canvas')

export function Image(props: Props & { src?: string }) {
  return createElement('img', {
    className: props.className,
    src: props.src,
    alt: props['aria-label'] ?? '',
  })
}

interface OpenButtonProps extends Props {
  openType?: string
  onAgreePrivacyAuthorization?: () => void
  onGetPhoneNumber?: (event: { detail: { code: string | undefined } }) => void
}

/** WeChat's answers when the person presses one of its own buttons. */
export const wechatAnswers: { phoneCode: string | undefined } = { phoneCode: undefined }

/** WeChat's own button: its open type decides what a press does. */
export function Button({
  openType,
  onAgreePrivacyAuthorization,
  onGetPhoneNumber,
  ...props
}: OpenButtonProps) {
  const onClick = () => {
    if (openType === 'agreePrivacyAuthorization') onAgreePrivacyAuthorization?.()
    if (openType === 'getPhoneNumber') onGetPhoneNumber?.({ detail: { code: wechatAnswers.phoneCode } })
  }
  return <PlainButton {...props} onClick={onClick} />
}
const PlainButton = standIn('button')

interface EntryProps extends Omit<Props, 'onInput'> {
  placeholder?: string
  value?: string
  onInput?: (event: { detail: { value: string } }) => void
}

function entry(tag: 'input' | 'textarea') {
  return function Entry(props: EntryProps) {
    return createElement(tag, {
      className: props.className,
      'aria-label': props['aria-label'],
      placeholder: props.placeholder,
      value: props.value,
      onChange: (event: { target: { value: string } }) =>
        props.onInput?.({ detail: { value: event.target.value } }),
    })
  }
}
export const Input = entry('input')
export const Textarea = entry('textarea')
