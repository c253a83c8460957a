import { errors } from '../../../../cloud/contract/errors'
import { Button } from '../../../parts/Button'
import { confirm, tell, toast } from '../../../phone/feedback'
import { useMay } from '../../../phone/me'
import { go } from '../../../phone/navigation'
import { useWrite } from '../../../phone/writes'
import { madeOld } from '../madeOld'
import { paths } from '../paths'

export interface PublishProps {
  bulletinId: number
  inspectionId: number
  /** Of the text that is on the page. */
  digest: string
  /** Reads the text again. */
  onChanged: () => unknown
}

/** Locks the version; checks that are still open are told first, and a leader may go on knowing them. */
export function Publish({ bulletinId, inspectionId, digest, onChanged }: PublishProps) {
  const mayPublish = useMay()('publishBulletin')
  const write = useWrite('publishBulletin', {
    makesOld: madeOld,
    done: () => toast('已发布'),
    failed: (error) => {
      if (error.code === errors.TEXT_CHANGED.code) void onChanged()
      if (error.code !== errors.CHECKS_OPEN.code) return void tell(error.sentence)
      void goOn(Number((error.data as { open?: number } | undefined)?.open ?? 0))
    },
  })
  const goOn = async (open: number) => {
    const isSure = await confirm(
      `检查里还有 ${open} 条没有处理。仍要发布吗？发布以后这一版不能再改。`,
      '仍要发布',
      '去看检查',
    )
    if (isSure) await write.send({ bulletinId, digest, isConfirmed: true })
    else await go(paths.checks, { inspectionId })
  }
  const publish = async () => {
    if (await confirm('发布以后，全校党员都能看到这一版，也不能再改。现在发布吗？', '发布'))
      await write.send({ bulletinId, digest, isConfirmed: false })
  }
  if (!mayPublish) return null
  return (
    <Button kind='primary' busy={write.busy} onTap={publish}>
      发布
    </Button>
  )
}
