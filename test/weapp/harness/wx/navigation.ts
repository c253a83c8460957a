import type { Callable } from '../logic/untyped'
import { answering } from './answers'
import type { World, Wx } from './world'

const KINDS = ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab']

export function navigationApis(world: World): Wx {
  const { stack, view, busy, realm } = world
  const opening = KINDS.map((kind) => [kind, answering(world, kind, ({ url }) => stack.open(kind, String(url)))])
  return {
    ...Object.fromEntries(opening),
    navigateBack: answering(world, 'navigateBack', ({ delta }) => stack.back(Number(delta ?? 1))),
    setNavigationBarTitle: answering(world, 'setNavigationBarTitle', ({ title }) => {
      if (stack.top) view.post('setTitle', stack.top.id, String(title))
    }),
    nextTick: (work: Callable) => {
      busy.enter()
      setTimeout(() => {
        realm.attempt(() => work())
        busy.leave()
      }, 0)
    },
  }
}
