import { type BuiltIn, rule } from '../builtIn'

const PROPS = [
  'value',
  'placeholder',
  'type',
  'password',
  'disabled',
  'maxlength',
  'focus',
  'name',
  'placeholder-style',
  'placeholder-class',
  'confirm-type',
  'auto-height',
  'adjust-position',
  'cursor',
  'cursor-spacing',
  'show-confirm-bar',
]
const CSS =
  'border:0;outline:0;background:transparent;font:inherit;color:inherit;width:100%;height:100%;padding:0;margin:0;box-sizing:border-box;text-align:inherit;'
const KEYBOARDS: Record<string, string> = { number: 'numeric', digit: 'decimal' }

type Field = HTMLInputElement | HTMLTextAreaElement

rule('input', {
  props: PROPS,
  build(node) {
    node.style('display:block;min-height:1.4em')
    const field = node.add('input', CSS)
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') node.fire('confirm', { value: field.value })
    })
    connect(node, field)
  },
  set: (node, name, value) => setField(node, name, value),
})

rule('textarea', {
  props: PROPS,
  build(node) {
    node.style('display:block')
    connect(node, node.add('textarea', `${CSS}resize:none;min-height:3em;`))
  },
  set: (node, name, value) => setField(node, name, value),
})

function connect(node: BuiltIn, field: Field): void {
  node.inner = field
  node.value = () => field.value
  node.reset = () => {
    field.value = ''
  }
  field.addEventListener('input', () => {
    node.fire('input', { value: field.value, cursor: field.selectionStart ?? 0, keyCode: 0 })
  })
  field.addEventListener('focus', () => node.fire('focus', { value: field.value, height: 0 }))
  field.addEventListener('blur', () => node.fire('blur', { value: field.value, cursor: 0 }))
}

type Setter = (field: Field, value: unknown) => void

const SETTERS: Record<string, Setter> = {
  value(field, value) {
    // writing the same text again would move the cursor
    if (field.value !== text(value)) field.value = text(value)
  },
  placeholder(field, value) {
    field.placeholder = text(value)
  },
  disabled(field, value) {
    field.disabled = value === true
  },
  maxlength(field, value) {
    if (Number(value) > 0) field.maxLength = Number(value)
  },
  focus(field, value) {
    if (value === true) field.focus()
  },
  type(field, value) {
    field.inputMode = KEYBOARDS[text(value)] ?? 'text'
  },
  password(field, value) {
    if (field instanceof HTMLInputElement) field.type = value === true ? 'password' : 'text'
  },
}

const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))

function setField(node: BuiltIn, name: string, value: unknown): void {
  SETTERS[name]?.(node.inner as Field, value)
}
