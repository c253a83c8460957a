interface Ground {
  series: string[]
  text: string
  line: string
}

/** A canvas knows no CSS variables: these are --info, --warn, --good, --ink-soft and --line of styles/tokens.scss. */
export const grounds: Record<'light' | 'dark', Ground> = {
  light: { series: ['#2a5580', '#b07514', '#1d6b45'], text: '#5e5a55', line: '#e8e4de' },
  dark: { series: ['#9cc3ea', '#e9bd66', '#7fd0a6'], text: '#b3ada5', line: '#35322f' },
}
