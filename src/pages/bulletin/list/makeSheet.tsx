import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Version } from '../../../../cloud/contract/bulletin'
import { type BulletinForm, bulletinForms, bulletinFormWords } from '../../../../cloud/contract/bulletinWords'
import { Button } from '../../../parts/Button'
import { Choice } from '../../../parts/Choice'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { go } from '../../../phone/navigation'
import { useWrite } from '../../../phone/writes'
import { madeOld } from '../madeOld'
import { paths } from '../paths'

const options = bulletinForms.map((value) => ({ value, label: bulletinFormWords[value] }))
const samples: Record<BulletinForm, string> = {
  states: '每个问题后面写：整改状态：已整改完成。',
  sentences: '每个问题后面写：通过整改，这一问题已整改完成。',
}

export interface MakeSheetProps {
  inspection: { id: number; round: string }
  newest: Version | undefined
  onClose: () => void
}

/** Which of the two printed forms; what was edited before stays in its own version. */
export function MakeSheet({ inspection, newest, onClose }: MakeSheetProps) {
  const [form, setForm] = useState<BulletinForm>(newest?.form ?? 'states')
  const write = useWrite('makeBulletin', {
    makesOld: madeOld,
    done: onClose,
    next: ({ bulletinId }) => void go(paths.draft, { bulletinId }),
  })
  return (
    <Sheet open title='起草通报' onClose={onClose}>
      <Text className='words-small'>{inspection.round}</Text>
      <View>
        <Field label='写法' hint={samples[form]}>
          <Choice look='picker' label='写法' options={options} value={form} onChange={setForm} />
        </Field>
        {newest && (
          <Text className='words-small'>
            {`会按现在的台账写成第 ${newest.version + 1} 版。你在第 ${newest.version} 版里改的字留在那一版，不会带过来。`}
          </Text>
        )}
      </View>
      <Button kind='primary' busy={write.busy} onTap={() => write.send({ inspectionId: inspection.id, form })}>
        起草
      </Button>
    </Sheet>
  )
}
