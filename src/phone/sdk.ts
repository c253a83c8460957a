import AV from 'leancloud-storage/core'
import * as adapters from './adapters'
import { serverUrl } from './server'

// Public on purpose: they say which app is calling and are no secret. Changing appId signs everyone out.
const appId = 'zhibu'
const appKey = 'zhibu-phone'

AV.setAdapters(adapters as unknown as Parameters<typeof AV.setAdapters>[0])
AV.init({ appId, appKey, serverURL: serverUrl })
// Missing from the SDK's own types: without it an error's text ends in "[400 POST http...]".
;(AV as unknown as { keepErrorRawMessage(on: boolean): void }).keepErrorRawMessage(true)

/** The SDK, set up. Only account.ts, client.ts and photos.ts may use it, so that it can be exchanged in one place. */
export default AV
