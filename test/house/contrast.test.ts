import { getContrast } from 'polished'
import { grounds } from '../../src/pages/progress/chart/inks'
import theme from '../../src/theme.json'
import { list, read } from './sources'

const tokens = read('src/styles/tokens.scss')

/** The colours of one theme, by name. */
function themeOf(name: 'light' | 'dark'): Record<string, string> {
  const body = new RegExp(`@mixin ${name} \\{([^}]*)\\}`).exec(tokens)?.[1] ?? ''
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, token, colour]) => [token, colour]),
  )
}

const themes = { light: themeOf('light'), dark: themeOf('dark') }

/** Which ink lies on which ground; a soft ground bears its own ink. */
const pairs: [string, string][] = [
  ...['ink', 'ink-soft', 'accent-ink', 'good', 'warn', 'bad', 'info', 'quiet'].flatMap((ink): [string, string][] =>
    ['ground', 'sheet'].map((ground) => [ink, ground]),
  ),
  ...['good', 'warn', 'bad', 'info', 'quiet'].map((tone): [string, string] => [tone, `${tone}-soft`]),
  ['ink', 'field'],
  ['ink', 'raised'],
  ['ink-soft', 'field'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'accent-soft'],
  ['ink-soft', 'quiet-soft'],
  ['accent-ink', 'accent-soft'],
  ['accent-ink', 'quiet-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-deep'],
]

const weak = (colours: Record<string, string>, wanted: [string, string][], least: number) =>
  wanted
    .map(([ink, ground]) => `${ink} on ${ground}: ${getContrast(colours[ink], colours[ground])}`)
    .filter((said) => !(Number(said.split(': ')[1]) >= least))

test.each(['light', 'dark'] as const)('%s: words are read on every ground they stand on', (name) => {
  expect(weak(themes[name], pairs, 4.5)).toEqual([])
})

test.each(['light', 'dark'] as const)('%s: marks, bars and the lines of a chart are seen (3:1)', (name) => {
  const marks = ['mark', 'fill-good', 'fill-bad', 'fill-info'].map((mark): [string, string] => [mark, 'sheet'])
  expect(weak(themes[name], marks, 3)).toEqual([])
  const { series, text } = grounds[name]
  expect([...series, text].filter((ink) => getContrast(ink, themes[name].sheet) < 3)).toEqual([])
})

test('both themes have the same tokens', () => {
  expect(Object.keys(themes.dark).sort()).toEqual(Object.keys(themes.light).sort())
  expect(Object.keys(themes.light).length).toBeGreaterThan(20)
})

test('what is painted outside the pages is their own ground', () => {
  expect({ light: theme.light.ground, dark: theme.dark.ground }).toEqual({
    light: themes.light.ground,
    dark: themes.dark.ground,
  })
  expect(read('src/phone/look.ts')).toContain(`{ light: '${themes.light.ground}', dark: '${themes.dark.ground}' }`)
  expect(grounds.light).toMatchObject({ text: themes.light['ink-soft'], line: themes.light.line })
  expect(grounds.dark).toMatchObject({ text: themes.dark['ink-soft'], line: themes.dark.line })
})

test('no colour is written outside the tokens', () => {
  const sheets = list('src').filter((file) => file.endsWith('.scss') && file !== 'src/styles/tokens.scss')
  const coloured = sheets.filter((file) =>
    /(?<![\w%])#[0-9a-f]{3,6}\b|rgba?\(/i.test(read(file).replace(/#\{[^}]*\}/g, '')),
  )
  expect(coloured).toEqual([])
})
