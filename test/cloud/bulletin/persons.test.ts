import { isIdentity, rosterOf, spotsIn } from '../../../cloud/contract/persons'
import { shownFor } from '../../../cloud/rooms/bulletin/publicRules'

const roster = rosterOf(['王芳', '王芳芳', '李娜（语文）', '赵', '欧阳明', '买买提·艾力', '钱 进'])
const found = (text: string) => spotsIn(text, roster).map(({ kind, found: what }) => `${kind} ${what}`)

test('names of the roster: the longest wins, a mark in brackets is no part of the name, one letter is none', () => {
  expect(found('王芳芳、王芳和李娜、赵同学')).toEqual(['name 王芳芳', 'name 王芳', 'name 李娜'])
})

test('telephones, however they are spaced, and no other long number', () => {
  expect(found('电话13800138000、138-0013-8000、０543－2323232、(0543)2323232')).toEqual([
    'phone 13800138000',
    'phone 138-0013-8000',
    'phone ０543－2323232',
    'phone (0543)2323232',
  ])
  expect(found('合同号20240322001、12345678、金额13800138000123元')).toEqual([])
})

test('a name is known when its letters stand apart, and with any dot or none', () => {
  expect(found('王　芳、王 芳芳、买买提•艾力、买买提艾力、买买提.艾力、钱进')).toEqual(
    ['王　芳', '王 芳芳', '买买提•艾力', '买买提艾力', '买买提.艾力', '钱进'].map((name) => `name ${name}`),
  )
  expect(found('王\n芳、王，芳、王   芳')).toEqual([])
})

test.each([
  ...['+8613812345678', '86-138-1234-5678', '＋86 13812345678', '138.1234.5678', '138　1234　5678', '138—1234—5678'],
  ...['(0543) 2323232', '0543 232 3232', '010—12345678', '+86 543 2323232'],
])('a telephone: %s', (phone) => {
  expect(found(`电话-${phone}。`)).toEqual([`phone ${phone}`])
})

test('a dash, a dot or a heading’s number before it hides no telephone; a word inside is none', () => {
  expect(found('tel.13812345678')).toEqual(['phone 13812345678'])
  expect(found('055年1234567，2024-13812345678，3.13812345678')).toEqual([])
})

test.each(['110105 19491231 002X', '1101 0519 4912 3100 2X', '110105-19491231-002ｘ', '110105194912310０2Ｘ'])(
  'an identity number in groups: %s',
  (identity) => {
    expect(found(`2024-03-22 ${identity}`)).toEqual([`identity ${identity}`])
  },
)

test('an identity number is known by its last sign; an e-mail holds no telephone', () => {
  expect(isIdentity('11010519491231002X')).toBe(true)
  expect(isIdentity('110105194912310021')).toBe(false)
  expect(isIdentity('11010519491331002X')).toBe(false)
  expect(found('11010519491231002X，13800138000@school.edu.cn')).toEqual([
    'identity 11010519491231002X',
    'email 13800138000@school.edu.cn',
  ])
})

test('what stands in its place keeps the surname and tells no length', () => {
  expect(shownFor('name', '王芳芳')).toBe(shownFor('name', '王芳'))
  expect(shownFor('name', '欧阳明')).toBe('欧阳××')
})
