import { Refusal } from './refusal'
import type { World } from './world'

/** What WeChat lets through only after the person agreed to the operator's privacy guideline; the check is always on. */
const GUARDED = new Set([
  'chooseMedia',
  'chooseImage',
  'chooseMessageFile',
  'saveImageToPhotosAlbum',
  'setClipboardData',
  'getClipboardData',
])

const agreed = new WeakSet<World>()

/** A yes is remembered; after a no WeChat asks again. */
export const agreePrivacy = (world: World): void => void agreed.add(world)

export const needsPrivacy = (world: World, name: string): boolean => GUARDED.has(name) && !agreed.has(world)

/** WeChat's own box, which the mock of `requirePrivacyAuthorize` answers: throwing is a no. Without a mock the person agrees. */
export async function passPrivacy(world: World): Promise<void> {
  try {
    await world.options.mocks?.requirePrivacyAuthorize?.({}, async () => ({}))
  } catch {
    throw new Refusal('privacy permission is not authorized', { errno: 104 })
  }
  agreePrivacy(world)
}
