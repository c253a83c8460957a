import Taro from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { openLink } from '../../src/phone/download'
import { useDraft } from '../../src/phone/draft'
import { ask, toast } from '../../src/phone/feedback'
import { address, back, go, useParams } from '../../src/phone/navigation'
import { newRequestId } from '../../src/phone/requestId'
import { absolute } from '../../src/phone/server'
import { chooseSheet } from '../../src/phone/sheets'
import { keep, readKept } from '../../src/phone/storage'
import { phone } from './stand-ins/taro'

beforeEach(() => phone.reset())

const Shown = () => <p>{JSON.stringify(useParams())}</p>

function Form() {
  const [draft, change, done] = useDraft('evidence/12', { note: '' })
  return (
    <>
      <input aria-label='note' value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      <button type='button' onClick={done}>
        done
      </button>
    </>
  )
}

test('request ids do not repeat', () => {
  expect(new Set(Array.from({ length: 5000 }, newRequestId)).size).toBe(5000)
})

describe('navigation', () => {
  test('an address leaves out what is undefined and escapes the rest', () => {
    expect(address('/pages/study/session/index', { id: 3, back: '/a?b=1', text: undefined })).toBe(
      '/pages/study/session/index?id=3&back=%2Fa%3Fb%3D1',
    )
  })

  test('the eleventh page takes the place of the tenth', async () => {
    phone.stack(Array.from({ length: 10 }, () => ({})))
    await go('/pages/x/index')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/x/index' })
    expect(Taro.navigateTo).not.toHaveBeenCalled()
  })

  test('back from a page opened by a link goes home', async () => {
    await back()
    expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' })
  })

  test('parameters come decoded, and a bare % breaks nothing', () => {
    phone.openWith({ name: encodeURIComponent('欧阳 建国'), rate: '100%', $taroTimestamp: '1' })
    render(<Shown />)
    expect(screen.getByText('{"name":"欧阳 建国","rate":"100%"}')).toBeTruthy()
  })
})

describe('feedback', () => {
  test('a long sentence waits to be read', () => {
    toast('已签到')
    expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已签到' }))
    toast('活动已经结束，不能再扫码签到。要补签请告诉支部书记。')
    expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ showCancel: false }))
  })

  test('a question left empty is no answer', async () => {
    jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: true, cancel: false, content: '  ' } as never)
    await expect(ask('退回的理由')).resolves.toBeUndefined()
  })
})

describe('files', () => {
  test('a sheet from a chat comes as base64', async () => {
    await expect(chooseSheet()).resolves.toEqual({ name: '名册.xlsx', base64: 'AAAA' })
  })

  test('a sheet over 1 MiB is refused before it is read', async () => {
    const large = { tempFiles: [{ name: 'a.xlsx', path: 'p', size: 1024 * 1024 + 1, type: 'file', time: 0 }] }
    jest.mocked(Taro.chooseMessageFile).mockResolvedValueOnce(large as never)
    await expect(chooseSheet()).rejects.toMatchObject({ code: 10003 })
  })

  test('a link is opened with the menu, an expired one says so', async () => {
    await openLink('/files/a?token=b', '周报 2026-W47.docx')
    expect(Taro.downloadFile).toHaveBeenCalledWith({
      url: absolute('/files/a?token=b'),
      filePath: 'wxfile://usr/周报 2026-W47.docx',
    })
    expect(Taro.openDocument).toHaveBeenCalledWith(expect.objectContaining({ fileType: 'docx', showMenu: true }))
    jest.mocked(Taro.downloadFile).mockResolvedValueOnce({ statusCode: 404 } as never)
    await expect(openLink('/files/a', 'a.docx')).rejects.toMatchObject({ code: 10607 })
  })
})

test('a phone whose storage is full keeps working', () => {
  jest.mocked(Taro.setStorageSync).mockImplementationOnce(() => {
    throw new Error('exceed max size')
  })
  expect(keep('a', 1)).toBe(false)
  expect(readKept('a')).toBeUndefined()
})

test('a draft outlives its page until it is done', () => {
  const first = render(<Form />)
  fireEvent.change(screen.getByLabelText('note'), { target: { value: '36人参加' } })
  first.unmount()
  const second = render(<Form />)
  expect(screen.getByDisplayValue('36人参加')).toBeTruthy()
  fireEvent.click(screen.getByText('done'))
  second.unmount()
  render(<Form />)
  expect(screen.queryByDisplayValue('36人参加')).toBeNull()
})
