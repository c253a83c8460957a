import { isIdentity, rosterOf, spotsIn } from '../../../cloud/rooms/bulletin/personRules'
import { shownFor } from '../../../cloud/rooms/bulletin/publicRules'

const roster = rosterOf(['王芳', '王芳芳', '李娜（语文）', '赵', '欧阳明'])
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
