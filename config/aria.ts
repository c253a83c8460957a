import type { IPluginContext } from '@tarojs/service'
import { spokenAttributes } from '../src/phone/spokenAttributes'

interface Template {
  mergeComponents(ctx: IPluginContext, patch: typeof spokenAttributes): void
}

/** Taro's mini-program templates leave out aria attributes, so a screen reader would hear nothing; this puts them back. */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: { template?: Template }) {
      platform.template?.mergeComponents(ctx, spokenAttributes)
    },
  })
}
