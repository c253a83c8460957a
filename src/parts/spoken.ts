interface Heard {
  label?: string
  disabled?: boolean
  checked?: boolean
  hidden?: boolean
  /** How deep a heading stands; 2 when left out. */
  level?: number
  /** The page one is on, among links. */
  current?: boolean
  /** The label sums up what stands inside: a browser reads that itself, and its voice control taps by it. */
  summed?: boolean
}

const isH5 = process.env.TARO_ENV === 'h5'

/** What a screen reader is told of a tappable or meaningful view: `<View {...spoken('button', { label: '关闭' })}>`. */
export function spoken(role: string, heard: Heard = {}): Record<string, unknown> {
  const attributes: Record<string, unknown> = { role, 'aria-label': isH5 && heard.summed ? undefined : heard.label }
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

/** For Taro's fields and images: in a browser the real one lies inside the element that our attributes reach. */
export const spokenInside = (attributes: { 'aria-label': string } | { alt: string }): Record<string, unknown> =>
  isH5 ? { nativeProps: attributes } : {}
