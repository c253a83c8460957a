interface Heard {
  label?: string
  disabled?: boolean
  checked?: boolean
  hidden?: boolean
  /** How deep a heading stands; 2 when left out. */
  level?: number
  /** The page one is on, among links. */
  current?: boolean
}

/** What a screen reader is told of a tappable or meaningful view: `<View {...spoken('button', { label: '关闭' })}>`. */
export function spoken(role: string, heard: Heard = {}): Record<string, unknown> {
  const attributes: Record<string, unknown> = { role, 'aria-label': heard.label }
  // WeChat reads the role from its own attribute; a browser puts what can be tapped into the tab order.
  if (process.env.TARO_ENV === 'weapp') attributes['aria-role'] = role
  else if (/^(button|link|radio|checkbox)$/.test(role)) attributes.tabIndex = heard.disabled ? -1 : 0
  if (heard.disabled !== undefined) attributes['aria-disabled'] = heard.disabled
  if (heard.checked !== undefined) attributes['aria-checked'] = heard.checked
  if (role === 'heading') attributes['aria-level'] = heard.level ?? 2
  if (heard.current) attributes['aria-current'] = 'page'
  if (heard.hidden) attributes['aria-hidden'] = true
  return attributes
}
