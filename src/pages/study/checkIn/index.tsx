import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Out } from '../../../../cloud/contract/calls'
import { errors } from '../../../../cloud/contract/errors'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Digits } from '../../../parts/Digits'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import { go, useParams } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { canScan, scan } from '../../../phone/scan'
import { useWrite } from '../../../phone/writes'
import { sessionPath } from '../paths'
import { sayTimes } from '../sayTimes'
import { Kept } from './Kept'
import { Received } from './Received'
import { readCode } from './readCode'

/** The member's side of the code: scan it or type it; nothing else to press. */
export default function CheckIn() {
  const { sessionId } = useParams()
  const wanted = sessionId ? Number(sessionId) : undefined
  const [received, setReceived] = useState<Out<'checkIn'>>()
  const [keptId, setKeptId] = useState<string>()
  return (
    <Page title='签到'>
      {received ? (
        <Received answer={received} />
      ) : keptId ? (
        <Kept id={keptId} />
      ) : (
        <Enter wanted={wanted} onDone={setReceived} onKept={setKeptId} />
      )}
    </Page>
  )
}

interface EnterProps {
  wanted: number | undefined
  onDone: (answer: Out<'checkIn'>) => void
  /** With its id in the outbox. */
  onKept: (id: string) => void
}

function Enter({ wanted, onDone, onKept }: EnterProps) {
  const theme = useRead('showSession', { sessionId: wanted ?? 0 }, { when: wanted !== undefined }).data?.session.theme
  const [digits, setDigits] = useState('')
  const [refusal, setRefusal] = useState<{ sentence: string; onLeave?: number }>()
  const checkIn = useWrite('checkIn', {
    makesOld: ['showStart', 'showSession', 'listSessions', 'showRegister', 'showBranchProgress'],
    about: theme,
    done: onDone,
    kept: (_input, { id }) => onKept(id),
    failed: ({ code, sentence }, input) => {
      setDigits('')
      setRefusal({ sentence, onLeave: code === errors.ON_LEAVE.code ? input.sessionId : undefined })
    },
  })
  const send = (code: { digits: string; sessionId?: number }) => {
    setRefusal(undefined)
    return checkIn.send(code)
  }
  const scanAndSend = async () => {
    const text = await scan()
    if (text === undefined) return
    const code = readCode(text, wanted)
    if ('refusal' in code) setRefusal({ sentence: code.refusal })
    else await send(code)
  }
  const { sentence, onLeave } = refusal ?? {}
  return (
    <>
      {wanted !== undefined && <What sessionId={wanted} />}
      {sentence && <Notice tone='warn'>{sentence}</Notice>}
      {onLeave && <Button onTap={() => go(sessionPath, { sessionId: onLeave })}>去取消请假</Button>}
      {canScan && (
        <Button kind='primary' busy={checkIn.busy} onTap={scanAndSend}>
          扫码签到
        </Button>
      )}
      <Card title={canScan ? '或者输入六位数字' : '输入屏幕上的六位数字'}>
        <View className='stack'>
          <Digits
            value={digits}
            onChange={setDigits}
            onFull={(full) => send({ digits: full, sessionId: wanted })}
            disabled={checkIn.busy}
            focus={!canScan}
          />
          <Text className='words-small'>
            {checkIn.busy ? '正在签到……' : '数字在会场的屏幕上，每 30 秒换一次，输完自动签到。'}
          </Text>
        </View>
      </Card>
      <Text className='words-small'>不方便用手机也没关系，请支部书记在名单上登记，一样有效。</Text>
    </>
  )
}

/** Which session it is for; when it cannot be read, checking in works all the same. */
function What({ sessionId }: { sessionId: number }) {
  const { data } = useRead('showSession', { sessionId })
  if (!data) return null
  const { theme, startsAt, endsAt, place } = data.session
  return (
    <Card title={theme}>
      <Text className='words'>{sayTimes(startsAt, endsAt)}</Text>
      <Text className='words-small'>{place}</Text>
    </Card>
  )
}
