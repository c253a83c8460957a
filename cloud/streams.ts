import type { StreamMaker } from './kernel/files/streams'
import { streamPack } from './rooms/pack/streamPack'

/** Everything that is made while it leaves, because it is too large to be kept. */
export const streams: StreamMaker[] = [streamPack]
