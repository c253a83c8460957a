import { randomUUID } from 'node:crypto'
import type { Answer } from '../options'
import { answering } from './answers'
import { agreePrivacy, needsPrivacy } from './privacyGate'
import type { World, Wx } from './world'

// answered with ok and kept in the log, nothing else
const RECORDED = [
  'previewImage',
  'previewMedia',
  'makePhoneCall',
  'vibrateShort',
  'vibrateLong',
  'pageScrollTo',
  'startPullDownRefresh',
  'stopPullDownRefresh',
  'showShareMenu',
  'hideShareMenu',
  'updateShareMenu',
  'setKeepScreenOn',
  'setScreenBrightness',
  'setNavigationBarColor',
  'setBackgroundColor',
  'hideHomeButton',
  'showNavigationBarLoading',
  'hideNavigationBarLoading',
  'setTabBarBadge',
  'removeTabBarBadge',
  'showTabBarRedDot',
  'hideTabBarRedDot',
  'hideKeyboard',
  'openSetting',
  'authorize',
  'checkSession',
]

/** signing in, consent, clipboard and all that only has to be noted */
export function personApis(world: World): Wx {
  return {
    ...Object.fromEntries(RECORDED.map((name) => [name, answering(world, name)])),
    login: answering(
      world,
      'login',
      () => ({ code: randomUUID() }),
      (told) => (typeof told === 'string' ? { code: told } : told),
    ),
    getSetting: answering(world, 'getSetting', () => ({ authSetting: {} })),
    getScreenBrightness: answering(world, 'getScreenBrightness', () => ({ value: 0.5 })),
    setClipboardData: answering(world, 'setClipboardData', ({ data }) => {
      world.clipboard = String(data)
    }),
    getClipboardData: answering(world, 'getClipboardData', () => ({ data: world.clipboard })),
    requirePrivacyAuthorize: answering(world, 'requirePrivacyAuthorize', () => agreePrivacy(world)),
    getPrivacySetting: answering(world, 'getPrivacySetting', () => ({
      needAuthorization: needsPrivacy(world, 'chooseMedia'),
      privacyContractName: '《用户隐私保护指引》',
    })),
    openPrivacyContract: answering(world, 'openPrivacyContract'),
    requestSubscribeMessage: answering(world, 'requestSubscribeMessage', subscribed),
  }
}

// saying no is what a person does who was not asked well: the default a program must survive
function subscribed({ tmplIds }: Answer): Answer {
  return Object.fromEntries(((tmplIds ?? []) as string[]).map((id) => [id, 'reject']))
}
