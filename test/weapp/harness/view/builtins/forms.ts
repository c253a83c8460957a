import { send, state } from '../bridge'
import { above, type BuiltIn, below, rule } from '../builtIn'

const FIELDS = ['input', 'textarea', 'picker', 'switch', 'slider', 'checkbox-group', 'radio-group']

rule('button', {
  props: ['type', 'size', 'plain', 'disabled', 'loading', 'form-type', 'open-type', 'hover-class'],
  build(node) {
    node.host.classList.add('wx-button')
    node.onTap(() => tapped(node))
  },
  set(node, name, value) {
    if (name === 'disabled') node.host.toggleAttribute('disabled', value === true)
    if (['type', 'size', 'plain', 'loading'].includes(name)) node.host.setAttribute(name, String(value))
  },
})

function tapped(node: BuiltIn): void {
  const form = above(node, 'form')
  if (form && node.prop('form-type') === 'submit') form.fire('submit', { value: form.value?.() })
  if (form && node.prop('form-type') === 'reset') {
    form.reset?.()
    form.fire('reset', {})
  }
  if (node.prop('open-type') !== 'share') return
  const detail = { from: 'button', target: {} }
  send({ type: 'pageEvent', pageId: state.pageId, name: 'onShareAppMessage', detail })
}

rule('form', {
  props: ['report-submit'],
  build(node) {
    node.style('display:block')
    const named = () => below(node, FIELDS).filter((field) => field.prop('name'))
    node.value = () => Object.fromEntries(named().map((field) => [field.prop('name'), formValue(field)]))
    node.reset = () => {
      for (const field of below(node, FIELDS)) field.reset?.()
    }
  },
})

const formValue = (field: BuiltIn) => (field.value ? field.value() : field.prop('value'))

rule('picker', {
  props: ['mode', 'range', 'range-key', 'value', 'start', 'end', 'fields', 'disabled', 'name', 'header-text'],
  build(node) {
    node.style('display:block')
  },
})

rule('picker-view', {
  props: ['value', 'indicator-style'],
  build(node) {
    node.style('display:flex;overflow:hidden')
  },
})

rule('slider', {
  props: ['value', 'min', 'max', 'step', 'disabled', 'name'],
  build(node) {
    const range = node.add('input', 'width:100%')
    range.type = 'range'
    range.addEventListener('change', () => node.fire('change', { value: Number(range.value) }))
    node.inner = range
    node.value = () => Number(range.value)
  },
  set(node, name, value) {
    if (['value', 'min', 'max', 'step'].includes(name)) node.inner?.setAttribute(name, String(value))
  },
})

rule('navigator', {
  props: ['url', 'open-type', 'delta'],
  build(node) {
    node.style('display:block')
    const kinds: Record<string, string> = { redirect: 'redirectTo', switchTab: 'switchTab', reLaunch: 'reLaunch' }
    node.onTap(() => {
      const kind = kinds[String(node.prop('open-type'))] ?? 'navigateTo'
      send({ type: 'open', kind, url: String(node.prop('url')) })
    })
  },
})
