import ts from 'typescript'
import { code, list, read } from './sources'

/** A component's drawing counts as it stands, so it may be longer than a decision. */
const longestFunction = (place: string) => (/\.tsx:/.test(place) ? 50 : 30)
const limitOf = (file: string) => (/^src\/pages\//.test(file) ? 200 : 150)

test('a file is short: past 150 lines (a page: 200) it is two things', () => {
  const long = code('src', 'cloud', 'config').filter((file) => read(file).split('\n').length - 1 > limitOf(file))
  expect(long).toEqual([])
})

const linesOf = (source: ts.SourceFile, node: ts.Node): number => {
  const first = source.getLineAndCharacterOfPosition(node.getStart()).line
  return source.getLineAndCharacterOfPosition(node.getEnd()).line - first
}

/** Lines between each function's braces, less those of the functions inside it, which are counted on their own. */
function lengths(file: string): [string, number][] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true)
  const found: [string, number][] = []
  const visit = (node: ts.Node): number => {
    let inside = 0
    ts.forEachChild(node, (child) => {
      inside += visit(child)
    })
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return inside
    const whole = linesOf(source, node.body as ts.Node)
    found.push([`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, whole - 1 - inside])
    return whole
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
