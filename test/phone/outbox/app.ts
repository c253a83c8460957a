// The app, started as often as a test needs: each start has modules of its own and finds what the one before left in storage.
import type { In } from '../../../cloud/contract/calls'
import type { QueuedCall } from '../../../cloud/contract/queued'
import type { Answer, Heard } from '../stand-ins/loopback'

export interface App {
  kept: Map<string, unknown>
  Taro: { reLaunch: jest.Mock; setStorageSync: jest.Mock }
  shelf: typeof import('../../../src/phone/outbox/shelf')
  send: typeof import('../../../src/phone/outbox/send')
  session: typeof import('../../../src/phone/session')
  item: <N extends QueuedCall>(call: N, input: In<N>, more?: object) => import('../../../src/phone/outbox/item').Item
  /** Taps and stays to watch. */
  tap: <N extends QueuedCall>(call: N, input: In<N>) => Promise<import('../../../src/phone/outbox/send').Outcome>
}

const started: App[] = []

/** After each test: what an app still holds it would send into the next one. */
export function stopApps(): void {
  for (const { shelf, send } of started.splice(0)) for (const { id } of shelf.allItems()) send.dropItem(id)
}

export async function startApp(left: ReadonlyMap<string, unknown> = new Map()): Promise<App> {
  jest.resetModules()
  const { phone } = await import('../stand-ins/taro')
  for (const [key, value] of left) phone.kept.set(key, JSON.parse(JSON.stringify(value)))
  const Taro = (await import('@tarojs/taro')).default as unknown as App['Taro']
  const session = await import('../../../src/phone/session')
  const shelf = await import('../../../src/phone/outbox/shelf')
  const send = await import('../../../src/phone/outbox/send')
  const { itemOf } = await import('../../../src/phone/outbox/pack')
  const item: App['item'] = (call, input, more = {}) => {
    const made = itemOf(call, input, more)
    if (!made) throw new Error('nobody is signed in')
    return made
  }
  const tap: App['tap'] = (call, input) => {
    const sent = send.storeAndSend(item(call, input))
    if (!sent) throw new Error('no room')
    return sent
  }
  const app = { kept: phone.kept, Taro, shelf, send, session, item, tap }
  started.push(app)
  return app
}

/** A server that lets each request id land once and answers it again with its first receipt. */
export function landingServer() {
  const landed = new Map<string, { receipt: string; receivedAt: string }>()
  const land = ({ body }: Heard): Answer => {
    const id = String(body.requestId)
    const receipt = landed.get(id) ?? {
      receipt: `R${String(landed.size + 1).padStart(6, '0')}`,
      receivedAt: new Date().toISOString(),
    }
    landed.set(id, receipt)
    return { body: { result: receipt } }
  }
  return { landed, land }
}

/** The same, taking `after` ms for each; `most` tells how many it worked on at once. */
export function busyServer(after: number) {
  const { land } = landingServer()
  let open = 0
  let most = 0
  const slowly = (one: Heard): Answer => {
    open += 1
    most = Math.max(most, open)
    setTimeout(() => {
      open -= 1
    }, after)
    return { ...land(one), after }
  }
  return { land: slowly, most: () => most }
}

export const cutOff: Answer = { status: 502, type: 'text/html', body: '<html>Bad Gateway</html>' }
export const personOf = (id: string): Answer => ({
  body: { objectId: id, sessionToken: `token-${id}`, createdAt: '2026-11-22T00:00:00.000Z', authData: {} },
})

export async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 800; tries += 1) {
    if (isSo()) return
    await new Promise((later) => setTimeout(later, 10))
  }
  throw new Error('it never came to be')
}
