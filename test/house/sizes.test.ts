import ts from 'typescript'
import { code, list, read } from './sources'

/** A component's drawing counts as it stands, so it may be longer than a decision. */
const longestFunction = (place: string) => (/\.tsx:/.test(place) ? 50 : 30)
const limitOf = (file: string) => (/^src\/pages\//.test(file) ? 200 : 150)

test('a file is short: past 150 lines (a page: 200) it is two things', () => {
  const long = code('src', 'cloud', 'config').filter((file) => read(file).split('\n').length - 1 > limitOf(file))
  expect(long).toEqual([])
})

/** Lines of each function's body between its braces. */
function lengths(file: string): [string, number][] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true)
  const found: [string, number][] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const body = node.body as ts.Node
      const first = source.getLineAndCharacterOfPosition(body.getStart()).line
      const last = source.getLineAndCharacterOfPosition(body.getEnd()).line
      found.push([`${file}:${first + 1}`, last - first - 1])
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

test('a function is short: at most 30 lines, a component 50', () => {
  const long = code('src', 'cloud')
    .filter((file) => !/\/contract\//.test(file))
    .flatMap(lengths)
    .filter(([place, lines]) => lines > longestFunction(place))
  expect(long.map(([place, lines]) => `${place} ${lines}`)).toEqual([])
})

test('no file is called by what says nothing', () => {
  const vague = /(^|\/)(utils?|helpers?|common|types|constants|manager|service|index\.ts)(\.|\/|$)/i
  expect([...list('src'), ...list('cloud')].filter((file) => vague.test(file))).toEqual([])
})
