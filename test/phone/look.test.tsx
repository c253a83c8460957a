import { act, render, screen } from '@testing-library/react'
import { Page } from '../../src/parts/Page'
import { setLook, textSize } from '../../src/phone/look'
import Taro, { phone } from './stand-ins/taro'

const page = () => screen.getByText('一句话').closest('.page') as HTMLElement

afterEach(() => act(() => setLook({ text: 'standard', theme: 'system' })))

test('a page follows the size and the theme that were chosen, at once, and the phone keeps them', () => {
  render(<Page title='一页'>一句话</Page>)
  expect(page().className).toBe('page')
  act(() => setLook({ text: 'largest', theme: 'dark' }))
  expect(page().className).toBe('page page-large look-dark')
  expect(phone.kept.get('look')).toEqual({ text: 'largest', theme: 'dark' })
  act(() => setLook({ text: 'large' }))
  expect(page().className).toBe('page page-large look-dark')
})

test("WeChat's own bar is painted with the page, and painted back", () => {
  render(<Page title='一页'>一句话</Page>)
  act(() => setLook({ theme: 'dark' }))
  expect(Taro.setNavigationBarColor).toHaveBeenLastCalledWith({ frontColor: '#ffffff', backgroundColor: '#151413' })
  act(() => setLook({ theme: 'light' }))
  expect(Taro.setNavigationBarColor).toHaveBeenLastCalledWith({ frontColor: '#000000', backgroundColor: '#f6f4f1' })
})

test("the person's size comes on top of the phone's, up to what a line can hold", () => {
  const told = jest.spyOn(Taro, 'getAppBaseInfo')
  const size = (text: 'standard' | 'large' | 'largest') => textSize({ text, theme: 'system' })
  expect([size('standard'), size('large'), size('largest')].map((px) => px?.toFixed(1))).toEqual([
    '16.0',
    '20.8',
    '25.6',
  ])
  told.mockReturnValue({ fontSizeSetting: 22 })
  expect([size('standard'), size('large'), size('largest')]).toEqual([22, 28, 28])
  told.mockRestore()
})
