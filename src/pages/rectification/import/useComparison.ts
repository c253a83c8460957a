import { useRef, useState } from 'react'
import type { In, Out } from '../../../../cloud/contract/calls'
import { errors } from '../../../../cloud/contract/errors'
import { asCallError, type CallError } from '../../../phone/callError'
import { call } from '../../../phone/client'
import { toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'
import { madeOld } from './madeOld'

export type Given = Pick<In<'importLedger'>, 'fileBase64' | 'pasted'>
export type Comparison = Out<'compareLedger'>

/** What was given, what it would change, and its way into the ledger. */
export function useComparison() {
  const given = useRef<Given>()
  const [comparison, setComparison] = useState<Comparison>()
  const [comparing, setComparing] = useState(false)
  const [refusal, setRefusal] = useState<CallError>()
  const [done, setDone] = useState<Out<'importLedger'>>()

  const compare = async (wanted: Given) => {
    given.current = wanted
    setComparing(true)
    setRefusal(undefined)
    try {
      setComparison(await call('compareLedger', wanted))
    } catch (thrown) {
      setComparison(undefined)
      setRefusal(asCallError(thrown))
    }
    setComparing(false)
  }
  const write = useWrite('importLedger', {
    makesOld: madeOld,
    done: (answer) => {
      toast('已导入')
      setDone(answer)
    },
    failed: (error) => {
      // What has moved since is shown anew before it is asked for again.
      if (error.code === errors.LEDGER_MOVED.code && given.current) void compare(given.current)
      setRefusal(error)
    },
  })
  const send = (take: string[]) =>
    comparison && given.current && write.send({ ...given.current, digest: comparison.digest, take })
  const again = () => {
    setComparison(undefined)
    setRefusal(undefined)
  }
  return { comparison, comparing, refusal, setRefusal, done, busy: write.busy, compare, send, again }
}
