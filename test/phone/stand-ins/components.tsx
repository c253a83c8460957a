// Taro's components as plain HTML, with events shaped like the mini program's (`event.detail.value`).
import { createElement, Fragment, forwardRef, type ReactNode } from 'react'

interface Given {
  children?: ReactNode
  [name: string]: unknown
}
type On = ((event: { detail: { value: unknown } }) => void) | undefined

const happened = (value: unknown) => ({ detail: { value }, stopPropagation() {}, preventDefault() {} })
const tell = (given: Given, name: string, value: unknown) => (given[name] as On)?.(happened(value))

function shared(given: Given): Record<string, unknown> {
  const { className, style, id, onClick } = given
  const spoken = Object.entries(given).filter(([name]) => /^(data-|aria-(?!role)|tabIndex$)/.test(name))
  const role = given['aria-role'] ?? given.role
  const styled = typeof style === 'object' ? style : undefined
  return { className, id, onClick, style: styled, ...Object.fromEntries(spoken), role }
}

const box = (tag: string) =>
  forwardRef<Element, Given>((given, ref) => createElement(tag, { ...shared(given), ref }, given.children as ReactNode))

export const View = box('div')
export const Text = box('span')
export const ScrollView = box('div')
export const Label = box('label')
export const Form = box('div')
export const Swiper = box('div')
export const SwiperItem = box('div')
export const Block = ({ children }: Given) => <Fragment>{children}</Fragment>
export const CustomWrapper = Block
export const Canvas = (given: Given) => <canvas {...shared(given)} />
export const Image = (given: Given) => createElement('img', { ...shared(given), src: given.src, alt: '' })
export const Button = (given: Given) =>
  createElement('button', { ...shared(given), type: 'button', disabled: given.disabled }, given.children)

export const Input = (given: Given) =>
  createElement('input', {
    ...shared(given),
    type: given.password ? 'password' : 'text',
    value: given.value ?? '',
    placeholder: given.placeholder,
    disabled: given.disabled,
    maxLength: given.maxlength,
    onChange: (event: { target: HTMLInputElement }) => tell(given, 'onInput', event.target.value),
    onBlur: (event: { target: HTMLInputElement }) => tell(given, 'onBlur', event.target.value),
    onKeyDown: (event: { key: string; currentTarget: HTMLInputElement }) =>
      event.key === 'Enter' && tell(given, 'onConfirm', event.currentTarget.value),
  })

export const Textarea = (given: Given) =>
  createElement('textarea', {
    ...shared(given),
    value: given.value ?? '',
    placeholder: given.placeholder,
    onChange: (event: { target: HTMLTextAreaElement }) => tell(given, 'onInput', event.target.value),
  })

export const Switch = (given: Given) =>
  createElement('input', {
    ...shared(given),
    type: 'checkbox',
    role: 'switch',
    checked: Boolean(given.checked),
    onChange: (event: { target: HTMLInputElement }) => tell(given, 'onChange', event.target.checked),
  })

/** A select, or a date or time field, named `picker`; the children stay visible beside it. */
export function Picker(given: Given) {
  const pick = (value: unknown) => tell(given, 'onChange', value)
  const range = (given.range as string[] | undefined) ?? []
  return (
    <div {...shared(given)}>
      {given.children}
      {given.mode === 'date' || given.mode === 'time' ? (
        <input aria-label='picker' value={String(given.value ?? '')} onChange={(event) => pick(event.target.value)} />
      ) : (
        <select
          aria-label='picker'
          value={Number(given.value ?? 0)}
          onChange={(event) => pick(Number(event.target.value))}
        >
          {range.map((words, at) => (
            <option key={words} value={at}>
              {words}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
