import { errors, sentenceOf } from '../../cloud/contract/errors'
import * as ledgerWords from '../../cloud/contract/ledgerWords'
import * as sheetWords from '../../cloud/contract/sheetWords'
import * as words from '../../cloud/contract/words'
import { code, list, read } from './sources'

test('an error has its own number, a status below 500 unless the fault is ours, and a whole Chinese sentence', () => {
  const all = Object.entries(errors)
  expect(new Set(all.map(([, e]) => e.code)).size).toBe(all.length)
  for (const [name, { code: number, status, sentence }] of all) {
    expect(`${name} ${status}`).toMatch(/ (4\d\d|500|503)$/)
    expect(sentence).toMatch(/[一-鿿].*[。]$/)
    expect(sentenceOf(number)).toBe(sentence)
  }
})

test('every state and kind has its label', () => {
  for (const [list, labels] of [
    [words.roles, words.roleWords],
    [words.sessionKinds, words.sessionKindWords],
    [ledgerWords.findingStates, ledgerWords.findingStateWords],
    [ledgerWords.measureStates, ledgerWords.measureStateWords],
    [ledgerWords.packViewKinds, ledgerWords.packViewWords],
    [sheetWords.ledgerLineKinds, sheetWords.ledgerLineWords],
    [sheetWords.ledgerWhys, sheetWords.ledgerWhyWords],
    [words.attendances, words.attendanceWords],
    [words.purposes, words.purposeWords],
    [words.complaintKinds, words.complaintKindWords],
    [words.messageKinds, words.messageKindWords],
  ] as const) {
    expect(Object.keys(labels)).toEqual([...list])
  }
})

test('no code compares Chinese strings', () => {
  const faults = code('src', 'cloud')
    .filter((file) => !/^cloud\/(seed|contract)\//.test(file))
    .filter((file) => /[!=]==\s*['"`][^'"`\n]*[一-鿿]/.test(read(file)))
  expect(faults).toEqual([])
})

test('nothing of one machine and no unfinished note stands in the project', () => {
  const sources = code('src', 'cloud', 'config', 'test').filter((file) => file !== 'test/house/words.test.ts')
  const files = [...sources, ...list('docs').filter((file) => file.endsWith('.md'))]
  const machine = /(^|["'` =(])\/(root|home|work|tmp)\/[A-Za-z]/m
  const unfinished = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b|@ts-ignore|as any\\b`)
  expect(files.filter((file) => machine.test(read(file)) || unfinished.test(read(file)))).toEqual([])
})
