import { Text } from '@tarojs/components'
import { Button } from '../../parts/Button'
import { Page } from '../../parts/Page'
import { ReadView } from '../../parts/ReadView'
import { useMe } from '../../phone/me'
import { signOut } from '../../phone/session'

/** The start page of someone who is signed in. */
export function Start() {
  const me = useMe()
  return (
    <Page title='支部学习与整改' bare onRefresh={me.again}>
      <ReadView read={me}>
        {({ name, branch, school }) => (
          <>
            <Text className='words-title'>{`${name}，你好`}</Text>
            <Text className='words-small'>{branch ? `${school.name} ${branch.name}` : school.name}</Text>
          </>
        )}
      </ReadView>
      <Button kind='quiet' onTap={signOut}>
        退出登录
      </Button>
    </Page>
  )
}
