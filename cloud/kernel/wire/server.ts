import path from 'node:path'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { refuse } from '../fault'
import type { FileStore } from '../files/store'
import type { StreamMaker } from '../files/streams'
import type { Pipe } from '../pipe'
import { sendFault, speakJson } from './answers'
import { fileRoutes } from './files'
import { functionRoutes } from './functions'
import { pageRoutes } from './pages'
import { isOurPhone } from './signature'
import { streamRoutes } from './streams'
import { userRoutes } from './users'

export interface ServerParts {
  pipe: Pipe
  store: FileStore & { claim(token: string, now: Date): { path: string; mime: string; name?: string } | undefined }
  /** Who makes the files that are made while they leave. */
  streams: readonly StreamMaker[]
  /** The built H5 page; null serves functions only. */
  pages: string | null
  log: boolean | { level: string }
}

/** The server: LeanCloud's wire under /1.1, photos and documents under /files, the H5 page on the same origin. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { pipe, log } = parts
  const server = fastify({
    logger: log,
    bodyLimit: 2 * 1024 * 1024,
    // One proxy, ours: what a client wrote before it is not believed.
    trustProxy: pipe.settings.trustProxy ? (_address, hop) => hop === 0 : false,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
    // An address that cannot be decoded meets no route and no handler.
    frameworkErrors: sendFault,
  })
  speakJson(server)
  await server.register(compress, { threshold: 1024, encodings: ['gzip'] })
  await server.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => refuse('TOO_MANY'),
  })
  await server.register(async (wire) => {
    wire.addHook('onRequest', async (request) => {
      if (request.method !== 'OPTIONS' && !isOurPhone(request, pipe.settings.appKey)) throw refuse('UNAUTHORIZED_APP')
    })
    functionRoutes(wire, pipe)
    userRoutes(wire, pipe)
  })
  await server.register(async (shown) => {
    // What a browser shows; on the wire's JSON these headers would say nothing and cost as much as the answer.
    await shown.register(helmet, { contentSecurityPolicy: policy, crossOriginResourcePolicy: false, hsts: false })
    await shown.register(async (files) => fileRoutes(files, pipe, parts.store))
    streamRoutes(shown, pipe, parts.store, parts.streams)
    await pageRoutes(shown, parts.pages && path.resolve(parts.pages))
  })
  server.setNotFoundHandler(() => {
    throw refuse('UNKNOWN_CALL')
  })
  return server
}

const policy = {
  directives: {
    defaultSrc: ["'self'"],
    // Taro's H5 output starts with one inline script and styles its parts inline.
    scriptSrc: ["'self'", "'unsafe-inline'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'", 'blob:', 'data:'],
    upgradeInsecureRequests: null,
  },
}
