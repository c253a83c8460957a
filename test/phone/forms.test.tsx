import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Choice } from '../../src/parts/Choice'
import { Digits } from '../../src/parts/Digits'
import { Field } from '../../src/parts/Field'
import { TextInput } from '../../src/parts/TextInput'
import { Tick } from '../../src/parts/Tick'

test('a field tells why it asks, and what is wrong', () => {
  render(
    <Field label='姓名' why='用来核对名册' error='名册上没有这个名字'>
      <TextInput label='姓名' value='王芳' onChange={() => undefined} />
    </Field>,
  )
  expect(screen.queryByText('用来核对名册')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '为什么需要填这个：姓名' }))
  expect(screen.getByText('用来核对名册')).toBeTruthy()
  expect(screen.getByRole('alert').textContent).toBe('名册上没有这个名字')
})

function SixDigits({ onFull }: { onFull: (digits: string) => void }) {
  const [digits, setDigits] = useState('')
  return <Digits value={digits} onChange={setDigits} onFull={onFull} />
}

test('six digits are sent as soon as they are there, whatever else was typed', () => {
  const full = jest.fn()
  render(<SixDigits onFull={full} />)
  const field = screen.getByLabelText('六位签到码')
  fireEvent.change(field, { target: { value: '12a3' } })
  expect(full).not.toHaveBeenCalled()
  fireEvent.change(field, { target: { value: '12345678' } })
  expect(full).toHaveBeenCalledWith('123456')
  fireEvent.change(field, { target: { value: '123456 ' } })
  expect(full).toHaveBeenCalledTimes(1)
})

test('a choice and a tick tell what was chosen', () => {
  const chosen = jest.fn()
  const ticked = jest.fn()
  render(
    <>
      <Choice
        label='范围'
        options={[
          { value: 'mine', label: '我的' },
          { value: 'all', label: '全部' },
        ]}
        value='mine'
        onChange={chosen}
      />
      <Tick label='欧阳建国' checked={false} onChange={ticked} />
    </>,
  )
  expect(screen.getByRole('radio', { name: '我的' }).getAttribute('aria-checked')).toBe('true')
  fireEvent.click(screen.getByRole('radio', { name: '全部' }))
  expect(chosen).toHaveBeenCalledWith('all')
  fireEvent.click(screen.getByRole('checkbox', { name: '欧阳建国' }))
  expect(ticked).toHaveBeenCalledWith(true)
})
