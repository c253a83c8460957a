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
const isWeapp = process.env.TARO_ENV === 'weapp'

/** What a screen reader is told of a tappable or meaningful view: `<View {...spoken('button', { label: '关闭' })}>`. */
export function spoken(role: string, heard: Heard = {}): Record<string, unknown> {
  const attributes: Record<string, unknown> = { 'aria-label': isH5 && heard.summed ? undefined : heard.label }
  if (heard.disabled !== undefined) attributes['aria-disabled'] = heard.disabled
  if (heard.checked !== undefined) attributes['aria-checked'] = heard.checked
  if (heard.hidden) attributes['aria-hidden'] = true
  // WeChat reads the role from its own attribute; what its templates do not name would be sent there for nothing.
  return isWeapp ? { ...attributes, 'aria-role': role } : { ...attributes, role, ...ofBrowsers(role, heard) }
}

function ofBrowsers(role: string, { disabled, level = 2, current }: Heard): Record<string, unknown> {
  const attributes: Record<string, unknown> = {}
  // A browser puts what can be tapped into the tab order.
  if (/^(button|link|radio|checkbox)$/.test(role)) attributes.tabIndex = disabled ? -1 : 0
  if (role === 'heading') attributes['aria-level'] = level
  if (current) attributes['aria-current'] = 'page'
  return attributes
}

/** For Taro's fields and images: in a browser the real one lies inside the element that our attributes reach. */
export const spokenInside = (attributes: { 'aria-label': string } | { alt: string }): Record<string, unknown> =>
  isH5 ? { nativeProps: attributes } : {}
