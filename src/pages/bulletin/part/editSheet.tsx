import type { Block } from '../../../../cloud/contract/bulletin'
import { Button } from '../../../parts/Button'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { TextInput } from '../../../parts/TextInput'
import { useDraftOf } from '../../../phone/draft'
import { toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'
import { madeOld } from '../madeOld'
import { blockWords } from './blockWords'

export interface EditSheetProps {
  block: Block
  bulletinId: number
  /** The words went into another version. */
  onMoved: (bulletinId: number) => void
  onClose: () => void
}

const hints: Partial<Record<Block['kind'], string>> = {
  title: '换行就是分成几行印。',
  date: '写成 2024年6月22日 这样。',
  heading1: '不用写编号。',
  heading2: '不用写编号。',
  heading3: '不用写编号。',
  item: '不用写编号。',
}

/** The words of one block. */
export function EditSheet({ block, bulletinId, onMoved, onClose }: EditSheetProps) {
  const [{ text }, change, forgetDraft] = useDraftOf(`bulletin/${bulletinId}/${block.key}`, { text: block.text })
  const write = useWrite('editBlock', {
    makesOld: madeOld,
    done: (answer) => {
      forgetDraft()
      toast(answer.bulletinId === bulletinId ? '已保存' : `已另起第 ${answer.version} 版`)
      onClose()
      if (answer.bulletinId !== bulletinId) onMoved(answer.bulletinId)
    },
  })
  const label = blockWords[block.kind]
  return (
    <Sheet open title={`改${label}`} onClose={onClose}>
      <Field label={label} hint={hints[block.kind]}>
        <TextInput label={label} lines value={text} onChange={(typed) => change({ text: typed })} max={3000} />
      </Field>
      <Button
        kind='primary'
        disabled={!text.trim() || text === block.text}
        busy={write.busy}
        onTap={() => write.send({ bulletinId, key: block.key, text })}
      >
        保存
      </Button>
    </Sheet>
  )
}
