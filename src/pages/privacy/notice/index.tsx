import { Text } from '@tarojs/components'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { Row } from '../../../parts/Row'
import { useRead } from '../../../phone/reads'
import { hasWeixinContract, openWeixinContract } from '../../../phone/weixinPrivacy'

/** What is kept, why and how long: anyone may read it, before signing in too. */
export default function Notice() {
  const read = useRead('showNotice', {})
  return (
    <Page title='隐私说明' onRefresh={read.again}>
      <Card title='先说清楚'>
        <Text className='words'>给学校党支部的党员、书记和学校领导用，由学校办、学校管，自愿使用。</Text>
        <Text className='words'>不用、不同意、撤回同意，都不影响别的功能，也不影响书记手里的名单。</Text>
      </Card>
      <ReadView read={read}>
        {({ kept }) => (
          <Card title='存什么，为什么，存多久'>
            {kept.map(({ title, why, until }) => (
              <Row key={title} label={title} note={`${why}。${until}。`} />
            ))}
          </Card>
        )}
      </ReadView>
      <Card title='谁看得到'>
        <Text className='words'>签到：你和本支部书记。学习强国标记：只有你。佐证：你、本支部书记和学校领导。</Text>
        <Text className='words'>领导和上级看的是支部的数，不是个人。匿名的投诉和建议不记是谁写的。</Text>
        <Text className='words'>不存手机号、身份证号、位置、通讯录；不交给学校以外的任何人，不做广告。</Text>
      </Card>
      <Card title='你可以'>
        <Text className='words'>登录后在“我的 → 我的数据”里看、导出、更正、撤回同意、注销账号。</Text>
      </Card>
      {hasWeixinContract() && <Button onTap={openWeixinContract}>看在微信登记的隐私保护指引</Button>}
    </Page>
  )
}
