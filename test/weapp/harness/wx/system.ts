import { answering } from './answers'
import type { World, Wx } from './world'

const PHONE = {
  brand: 'devtools',
  model: 'iPhone 12',
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 812,
  windowWidth: 375,
  windowHeight: 724,
  statusBarHeight: 44,
  language: 'zh_CN',
  version: '8.0.50',
  system: 'iOS 16.0',
  platform: 'ios',
  SDKVersion: '3.7.0',
  fontSizeSetting: 16,
  safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
  benchmarkLevel: 20,
  theme: 'light',
}
const MENU_BUTTON = { left: 278, right: 365, top: 48, bottom: 80, width: 87, height: 32 }

/** the phone itself, its network and the odds and ends a program may touch while it boots */
export function systemApis(world: World): Wx {
  const { realm, options } = world
  const phone = { ...PHONE, ...options.system }
  const told = (value: unknown) => () => realm.plain(value)
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    canIUse: () => true,
    getSystemInfoSync: told(phone),
    getWindowInfo: told(phone),
    getDeviceInfo: told(phone),
    getAppBaseInfo: told(phone),
    getSystemInfo: answering(world, 'getSystemInfo', () => phone),
    getSystemInfoAsync: answering(world, 'getSystemInfoAsync', () => phone),
    getSystemSetting: told({}),
    getAppAuthorizeSetting: told({}),
    getMenuButtonBoundingClientRect: told(MENU_BUTTON),
    getAccountInfoSync: told({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getLaunchOptionsSync: () => world.start,
    getEnterOptionsSync: () => world.start,
    ...networkApis(world),
    ...silentObjects(world),
  }
}

function networkApis(world: World): Wx {
  const { listeners } = world.network
  return {
    getNetworkType: answering(world, 'getNetworkType', () => networkState(world)),
    onNetworkStatusChange: (listener: () => unknown) => listeners.add(listener),
    offNetworkStatusChange: (listener?: () => unknown) => (listener ? listeners.delete(listener) : listeners.clear()),
  }
}

export function networkState({ network }: World) {
  return { networkType: network.online ? 'wifi' : 'none', isConnected: network.online }
}

const EVENTS = [
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'ThemeChange',
  'WindowResize',
  'KeyboardHeightChange',
  'MemoryWarning',
  'UserCaptureScreen',
  'LocationChange',
  'BLEConnectionStateChange',
]

function silentObjects(world: World): Wx {
  const nothing = () => undefined
  const observer = { observe: nothing, disconnect: nothing }
  const log = { info: nothing, warn: nothing, error: nothing, log: nothing, debug: nothing, setFilterMsg: nothing }
  const events = EVENTS.flatMap((name) => [
    [`on${name}`, nothing],
    [`off${name}`, nothing],
  ])
  return {
    ...Object.fromEntries(events),
    getUpdateManager: () => ({
      onCheckForUpdate: nothing,
      onUpdateReady: nothing,
      onUpdateFailed: nothing,
      applyUpdate: nothing,
    }),
    getRealtimeLogManager: () => log,
    getLogManager: () => log,
    getPerformance: () => ({
      now: () => Date.now(),
      createObserver: () => observer,
      getEntries: () => world.realm.list([]),
    }),
    createMediaQueryObserver: () => observer,
    reportEvent: nothing,
    reportAnalytics: nothing,
    reportPerformance: nothing,
  }
}
