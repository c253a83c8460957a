import { Text } from '@tarojs/components'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { Row } from '../../../parts/Row'
import { go } from '../../../phone/navigation'
import { openFile } from '../../../phone/openFile'
import { useRead } from '../../../phone/reads'
import { paths } from '../paths'
import { Closing } from './closing'
import { Purposes } from './purposes'

/** All that is kept of me, and what I can do about it (PIPL 45–47). */
export default function MyData() {
  const read = useRead('showMyData', {})
  return (
    <Page title='我的数据' onRefresh={read.again}>
      <ReadView read={read}>
        {({ kept }) => (
          <Card title='存着这些'>
            {kept.map(({ title, why, until, count }) => (
              <Row key={title} label={title} value={`${count} 条`} note={`${why}。${until}。`} />
            ))}
          </Card>
        )}
      </ReadView>
      <Takeaway />
      <Card title='有不对的'>
        <Text className='words'>名字、日期、签到写错了，写给书记，他答复时会写明日期。</Text>
        <Button onTap={() => go(paths.write, { kind: 'correction' })}>请书记更正</Button>
      </Card>
      <Purposes />
      <Closing />
    </Page>
  )
}

// WeChat opens no .json: a computer takes that one.
const mayJson = process.env.TARO_ENV === 'h5'

const Takeaway = () => (
  <Card title='带走一份'>
    <Button onTap={() => openFile('exportMyData', { format: 'xlsx' })}>导出表格（.xlsx）</Button>
    {mayJson ? (
      <Button kind='quiet' onTap={() => openFile('exportMyData', { format: 'json' })}>
        导出 JSON
      </Button>
    ) : (
      <Text className='words-small'>要 JSON 格式，请在电脑上用网页打开这一页。</Text>
    )}
  </Card>
)
