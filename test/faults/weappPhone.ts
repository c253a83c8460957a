import path from 'node:path'
import { root } from '../stand/server.cjs'
import type { Driver } from '../weapp/harness/driver'
import { launch } from '../weapp/harness/launch'
import { asking, type Face, type Phone, type PhoneOptions, roleOf, timerSpeed } from './phone'
import { takePhotos } from './photos'
import { waitFor } from './proxy'
import type { Hands, Who } from './write'

/** What outlives the program on a phone. */
interface Kept {
  storage?: Record<string, unknown>
  files?: Record<string, Buffer>
}

const anyoneWaits = 5000
const again = '[aria-label="再试一次"]'
const patience = 20_000
const dist = path.join(root, 'dist/weapp')
const builtFor = /^http:\/\/127\.0\.0\.1:\d+/

/** The compiled mini program, in the harness. */
export function weappFace(): Face {
  const signedIn = new Map<Who, Promise<Kept>>()
  const open = async (url: string, who: Who, options: PhoneOptions = {}) => {
    if (!signedIn.has(who)) signedIn.set(who, signIn(url, who))
    return openPhone(url, await (signedIn.get(who) as Promise<Kept>), options)
  }
  return { name: 'weapp', open, close: async () => undefined }
}

async function openPhone(url: string, kept: Kept, options: PhoneOptions): Promise<Phone & { left: () => Kept }> {
  const camera = await takePhotos()
  const temporary = Object.fromEntries(camera.map((bytes, at) => [`wxfile://tmp/${at}.jpg`, bytes]))
  const state = { scanned: '' }
  const reroute = (args: Record<string, unknown>) => {
    args.url = String(args.url).replace(builtFor, url)
  }
  const app = await launch({
    dist,
    storage: kept.storage,
    files: { ...kept.files, ...temporary },
    timerSpeed: options.speed ?? timerSpeed,
    clockOffMs: options.clockOffMs,
    idleTimerMaxMs: 120,
    idleLimitMs: 400,
    mocks: { request: reroute, chooseMedia: () => Object.keys(temporary), scanCode: () => state.scanned },
  })
  let left: Kept = {}
  const kill = async () => {
    left = keptOf(app)
    await app.close()
  }
  return {
    hands: handsOf(app, state),
    ...eyesOf(app),
    goOffline: app.goOffline,
    goOnline: app.goOnline,
    fillStorage: async () => app.fillStorage(),
    freeStorage: async () => app.freeStorage(),
    lookAgain: async () => {
      await app.toBackground()
      await app.toForeground()
    },
    kill,
    left: () => left,
    reopen: () => openPhone(url, left, options),
    done: () => app.close(),
  }
}

// What lies in the temporary folder does not outlive the program.
const keptOf = (app: Driver): Kept => ({
  storage: app.storage(),
  files: Object.fromEntries(
    app.files.paths.filter((name) => !name.startsWith('wxfile://tmp')).map((name) => [name, app.files.read(name)]),
  ),
})

function eyesOf(app: Driver) {
  return {
    text: () => app.text(),
    spinning: () => app.count('.button-spin, .skeleton'),
    errors: app.errors,
    seen: async () => {
      const boxes = app.log.calls('showModal').map(({ title, content }) => `${title ?? ''} ${content ?? ''}`)
      const toasts = app.log.calls('showToast').map(({ title }) => String(title))
      return [await app.text(), ...boxes, ...toasts].join('\n')
    },
  }
}

function handsOf(app: Driver, state: { scanned: string }): Hands {
  const isThere = (words: RegExp) => async () => words.test(await app.text())
  const see = async (words: RegExp) => {
    if (await waitFor(isThere(words), anyoneWaits)) return
    // On a busy machine a page may not have been read in time: it offers to try again.
    if ((await app.count(again)) > 0) await app.tap(again)
    if (await waitFor(isThere(words), patience)) return
    throw new Error(`${words} does not come; the page says: ${(await app.text()).replace(/\n/g, ' · ').slice(0, 300)}`)
  }
  const press = async (labelled: string, last: boolean) => {
    if (!(await waitFor(async () => (await app.count(labelled)) > 0, patience))) throw new Error(`no ${labelled}`)
    await app.tap(labelled, last ? (await app.count(labelled)) - 1 : 0)
  }
  const tap = (name: string) => press(`[aria-label="${name}"]`, true)
  const isAsked = async () => (await app.count('[aria-label="同意"]')) > 0
  const agreeIfAsked = async () => {
    if (await waitFor(isAsked, asking)) await tap('同意')
  }
  return {
    open: (url) => app.open(url),
    see,
    tap,
    tapStarting: (words) => press(`[aria-label^="${words}"]`, false),
    tick: (words) => app.tap(`text=${words}`),
    fill: (_label, text) => app.input('textarea', text),
    agreeIfAsked,
    addPhotos: async () => {
      await app.tap('text=加照片')
      const isAnswered = () => [...app.log.calls('chooseMedia'), ...app.log.calls('showModal')].length > 0
      await waitFor(async () => isAnswered() || (await isAsked()), patience)
      if (!isAnswered()) await tap('同意')
    },
    checkIn: async ({ qrText }) => {
      state.scanned = qrText
      await see(/扫码签到/)
      await tap('扫码签到')
    },
  }
}

/** Signs in once; the cells begin with what this left on the phone. */
async function signIn(url: string, who: Who): Promise<Kept> {
  // A password takes the server a while, so nobody hurries here.
  const phone = await openPhone(url, {}, { speed: 1 })
  await phone.hands.see(/先看看演示/)
  await phone.hands.tap(`以${roleOf[who]}身份看演示`)
  await phone.hands.see(/，你好/)
  await phone.kill()
  return phone.left()
}
