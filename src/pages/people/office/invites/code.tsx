import { Text } from '@tarojs/components'
import { Button } from '../../../../parts/Button'
import { spoken } from '../../../../parts/spoken'
import { copyText } from '../../../../phone/clipboard'
import { tell } from '../../../../phone/feedback'

/** The code large enough to read out across a room, with a button that copies the words for the group chat. */
export function Code({ code, branchName }: { code: string; branchName: string }) {
  const copy = async () => {
    const words = `${branchName}的党员同志：打开“支部学习与整改”，点“用邀请码加入”，填邀请码 ${code} 和自己的姓名。自愿加入。`
    if (!(await copyText(words))) await tell(`没有复制成，请抄下邀请码：${code}`)
  }
  return (
    <>
      <Text className='invite-code' {...spoken('img', { label: `邀请码 ${[...code].join(' ')}` })}>
        {code}
      </Text>
      <Button kind='primary' onTap={copy}>
        复制，发到支部群
      </Button>
    </>
  )
}
