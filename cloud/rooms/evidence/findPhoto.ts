import { cloudFunction } from '../../kernel/cloudFunction'
import { findSent } from './submitStore'

export default cloudFunction('findPhoto', async ({ tx, reach, input }) => {
  const found = await findSent(tx, reach, input.digest)
  return { photoId: found?.photoId ?? null }
})
