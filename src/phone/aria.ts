import { mergeInternalComponents } from '@tarojs/shared'
import { spokenAttributes } from './spokenAttributes'

// Runs before the first page is drawn, so that the phone numbers attributes as the templates do (config/aria.ts).
if (process.env.TARO_ENV === 'weapp') mergeInternalComponents(spokenAttributes)
