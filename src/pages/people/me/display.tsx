import { Text } from '@tarojs/components'
import { Card } from '../../../parts/Card'
import { Choice, type Option } from '../../../parts/Choice'
import { Field } from '../../../parts/Field'
import { setLook, type TextScale, type Theme, useLook } from '../../../phone/look'

const sizes: readonly Option<TextScale>[] = [
  { value: 'standard', label: '标准' },
  { value: 'large', label: '大' },
  { value: 'largest', label: '特大' },
]
const themes: readonly Option<Theme>[] = [
  { value: 'system', label: '跟随系统' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
]

/** How large and how bright, on this phone only; it takes hold at once, so the page itself is the sample. */
export function Display() {
  const { text, theme } = useLook()
  return (
    <Card title='显示'>
      <Field label='字的大小'>
        <Choice label='字的大小' options={sizes} value={text} onChange={(size) => setLook({ text: size })} />
      </Field>
      <Field label='颜色'>
        <Choice label='颜色' options={themes} value={theme} onChange={(chosen) => setLook({ theme: chosen })} />
      </Field>
      <Text className='words-small'>只管这台手机。字是在手机系统的字号上再放大。</Text>
    </Card>
  )
}
