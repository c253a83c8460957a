import { Text, View } from '@tarojs/components'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Page } from '../../../parts/Page'
import { spoken } from '../../../parts/spoken'
import { copyText } from '../../../phone/clipboard'
import { toast } from '../../../phone/feedback'

/** The receipt is shown once: the server keeps only what it was made from. */
export const Receipt = ({ code, onDone }: { code: string; onDone: () => void }) => (
  <Page title='投诉和建议'>
    <Card>
      <View className='stack' {...spoken('status')}>
        <Text className='words-title'>已收到，没有记是谁写的</Text>
        <Text className='words'>凭这个回执号看答复，只显示这一次，请记下来：</Text>
        <Text className='words-title'>{code}</Text>
      </View>
    </Card>
    <Button kind='primary' onTap={async () => toast((await copyText(code)) ? '已复制' : '没有复制成，请记下来')}>
      复制回执号
    </Button>
    <Button onTap={onDone}>记好了</Button>
  </Page>
)
