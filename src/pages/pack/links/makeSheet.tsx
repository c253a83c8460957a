import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, dayOf, sayDate } from '../../../../cloud/contract/calendar'
import { Button } from '../../../parts/Button'
import { DatePick } from '../../../parts/DatePick'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { TextInput } from '../../../parts/TextInput'
import { copyText } from '../../../phone/clipboard'
import { tell, toast } from '../../../phone/feedback'
import { address } from '../../../phone/navigation'
import { absolute } from '../../../phone/server'
import { useWrite } from '../../../phone/writes'
import { paths } from '../paths'
import { type Round, RoundField } from './roundField'

const usualDays = 14
const mostDays = 90

interface Made {
  label: string
  endsOn: string
  packKey: string
}

/** Makes a link and shows it at once: later nobody can, because only its hash is kept. */
export function MakeSheet({ rounds, onClose }: { rounds: readonly Round[]; onClose: () => void }) {
  const [made, setMade] = useState<Made>()
  return (
    <Sheet open title={made ? '链接做好了' : '新建链接'} onClose={onClose}>
      {made ? <Shown made={made} /> : <Terms rounds={rounds} onMade={setMade} />}
    </Sheet>
  )
}

function Terms({ rounds, onMade }: { rounds: readonly Round[]; onMade: (made: Made) => void }) {
  const today = dayOf(new Date())
  const [inspectionId, setInspectionId] = useState(rounds[0].id)
  const [label, setLabel] = useState('')
  const [endsOn, setEndsOn] = useState(addDays(today, usualDays))
  const [refusal, setRefusal] = useState<string>()
  const making = useWrite('makePackLink', {
    makesOld: ['listPackLinks'],
    done: ({ packKey }, input) =>
      packKey === null
        ? setRefusal('链接已经做好，但没有收到。请在列表里收回它，再做一个。')
        : onMade({ label: input.label, endsOn: input.endsOn, packKey }),
    failed: (error) => setRefusal(error.sentence),
  })
  const make = async () => {
    if (label.trim() === '') return setRefusal('请写上给谁看。')
    setRefusal(undefined)
    await making.send({ inspectionId, label: label.trim(), endsOn })
  }
  return (
    <>
      {rounds.length > 1 && <RoundField rounds={rounds} value={inspectionId} onChange={setInspectionId} />}
      <Field label='给谁看' hint='会作为水印印在每一页上。' error={refusal}>
        <TextInput label='给谁看' placeholder='如：县委第三巡察组' value={label} max={30} onChange={setLabel} />
      </Field>
      <Field label='看到哪天' why='到了这一天自动失效，免得链接一直留在外面。'>
        <DatePick label='看到哪天' value={endsOn} from={today} to={addDays(today, mostDays)} onChange={setEndsOn} />
      </Field>
      <Button kind='primary' onTap={make}>
        生成
      </Button>
    </>
  )
}

function Shown({ made: { label, endsOn, packKey } }: { made: Made }) {
  // The secret stands behind the #, which a browser never sends.
  const link = absolute(`/#${address(paths.view, { key: packKey })}`)
  const until = sayDate(endsOn, dayOf(new Date()))
  const copy = async () => {
    const words = `整改材料查阅链接，供${label}使用，${until}到期，请勿转给他人：${link}`
    if (await copyText(words)) toast('已复制')
    else await tell('没有复制成功。请长按链接，自己选中再复制。')
  }
  return (
    <>
      <View className='pack-link'>
        <Text selectable userSelect>
          {link}
        </Text>
      </View>
      <Text className='words-small'>{`供${label}使用，${until}到期。链接只显示这一次，关上以后看不到，请先复制。`}</Text>
      <Button kind='primary' onTap={copy}>
        复制链接
      </Button>
    </>
  )
}
