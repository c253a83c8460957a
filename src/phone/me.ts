import { may } from '../../cloud/contract/access'
import type { CallName, Out } from '../../cloud/contract/calls'
import { type Read, useRead } from './reads'
import { useSession } from './session'

export type Me = Out<'showMe'>

/** The signed-in person, their roles, branch and school. Does not ask while nobody is signed in. */
export const useMe = (): Read<Me> => useRead('showMe', {}, { when: useSession() !== undefined })

/** Whether a button for a call should show: `const mayCall = useMay(); mayCall('closeFinding') && <Button …>`. */
export function useMay(): (name: CallName) => boolean {
  const { data } = useMe()
  return (name) => data !== undefined && may(data.roles, name)
}
