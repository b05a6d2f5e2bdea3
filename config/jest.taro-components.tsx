/** Stands in for @tarojs/components under jsdom: plain elements that keep class, aria attributes, handlers and children. */
import { createElement, forwardRef, type HTMLAttributes, type ReactNode } from 'react'

process.env.TARO_ENV = 'h5'

type Props = HTMLAttributes<HTMLElement> & { children?: ReactNode; [more: string]: unknown }

/** Attributes the browser knows; everything else is WeChat's and left out. */
const KEPT = /^(className|id|style|role|tabIndex|src|alt|on(Click|KeyDown|Load|Error))$|^aria-|^data-/

function standIn(tag: string) {
  const StandIn = forwardRef<HTMLElement, Props>(function StandIn({ children, ...props }, ref) {
    const kept = Object.fromEntries(Object.entries(props).filter(([name]) => KEPT.test(name)))
    return createElement(tag, { ...kept, ref } as object, children as ReactNode)
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
export const Button = standIn('button')

export function Image(props: Props) {
  return createElement('img', {
    className: props.className,
    src: String(props['src']),
    alt: props['aria-label'] ?? '',
  })
}

function entry(tag: 'input' | 'textarea') {
  return function Entry(props: Props) {
    const onInput = props.onInput as unknown as ((event: { detail: { value: string } }) => void) | undefined
    return createElement(tag, {
      className: props.className,
      'aria-label': props['aria-label'],
      placeholder: props.placeholder,
      value: props.value,
      onChange: (event: { target: { value: string } }) =>
        onInput?.({ detail: { value: event.target.value } }),
    })
  }
}
export const Input = entry('input')
export const Textarea = entry('textarea')
