import { above, type BuiltIn, below, rule } from '../builtIn'

rule('checkbox', choice('checkbox', 'checkbox-group'))
rule('radio', choice('radio', 'radio-group'))

function choice(tag: string, groupTag: string) {
  return {
    props: ['value', 'checked', 'disabled', 'color'],
    build(node: BuiltIn) {
      node.host.classList.add('wx-check')
      node.inner = node.add('span')
      node.inner.className = `wx-check-mark ${tag}`
      node.toggle = () => choose(node, above(node, groupTag))
      node.onTap(() => node.toggle?.())
    },
    set(node: BuiltIn, name: string, value: unknown) {
      if (name === 'checked') mark(node, value === true)
    },
  }
}

function choose(node: BuiltIn, group: BuiltIn | undefined): void {
  if (node.prop('disabled') === true) return
  if (node.tag === 'radio') {
    for (const other of group ? below(group, ['radio']) : []) mark(other, false)
    mark(node, true)
  } else mark(node, !node.on)
  group?.fire('change', { value: group.value?.() })
}

function mark(node: BuiltIn, on: boolean): void {
  node.on = on
  node.inner?.classList.toggle('on', on)
}

rule('checkbox-group', {
  props: ['name'],
  build(node) {
    node.style('display:block')
    const chosen = () => below(node, ['checkbox']).filter((box) => box.on)
    node.value = () => chosen().map((box) => box.prop('value'))
  },
})

rule('radio-group', {
  props: ['name'],
  build(node) {
    node.style('display:block')
    node.value = () =>
      below(node, ['radio'])
        .find((button) => button.on)
        ?.prop('value') ?? ''
  },
})

rule('switch', {
  props: ['checked', 'disabled', 'type', 'color', 'name'],
  build(node) {
    node.host.classList.add('wx-switch')
    node.value = () => node.on
    node.toggle = () => {
      if (node.prop('disabled') === true) return
      turn(node, !node.on)
      node.fire('change', { value: node.on })
    }
    node.onTap(() => node.toggle?.())
  },
  set(node, name, value) {
    if (name === 'checked') turn(node, value === true)
  },
})

function turn(node: BuiltIn, on: boolean): void {
  node.on = on
  node.host.classList.toggle('on', on)
}

rule('label', {
  props: ['for'],
  build(node) {
    node.component.addListener('tap', (event) => {
      const inside = below(node, ['checkbox', 'radio', 'switch'])[0]
      // a tap on the box itself has already toggled it
      if (inside && event.target !== inside.component) inside.toggle?.()
    })
  },
})
