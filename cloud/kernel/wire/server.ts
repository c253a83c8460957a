import path from 'node:path'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify'
import { errors } from '../../contract/errors'
import { Fault, refuse } from '../fault'
import type { FileStore } from '../files/store'
import type { Pipe } from '../pipe'
import { fileRoutes } from './files'
import { functionRoutes } from './functions'
import { pageRoutes } from './pages'
import { isOurPhone } from './signature'
import { userRoutes } from './users'

export interface ServerParts {
  pipe: Pipe
  store: FileStore & { claim(token: string, now: Date): { path: string; mime: string; name?: string } | undefined }
  /** The built H5 page; null serves functions only. */
  pages: string | null
  log: boolean | { level: string }
}

/** Everything that is wrong leaves as `{code, error, data?}`: the SDK loses the text of any other answer. */
function answerFault(error: FastifyError | Fault, request: FastifyRequest) {
  if (error instanceof Fault) {
    return {
      status: error.status,
      body: { code: error.code, error: error.message, ...(error.data && { data: error.data }) },
    }
  }
  const fault = wireFault(error)
  if (fault === 'BROKEN') request.log.error({ err: error, url: request.url }, 'broken')
  const { code, status, sentence } = errors[fault]
  return { status, body: { code, error: sentence } }
}

function wireFault(error: FastifyError) {
  const status = error.statusCode ?? 500
  if (status === 413) return 'TOO_LARGE'
  if (status === 429) return 'TOO_MANY'
  if (status === 404) return 'UNKNOWN_CALL'
  return status < 500 ? 'INVALID_INPUT' : 'BROKEN'
}

/** The SDK posts an empty body, `null` or `{}` where there is nothing to say, and names JSON even then. */
function readJson(_request: FastifyRequest, text: string, done: (error: Error | null, body?: unknown) => void) {
  if (!text) return done(null, {})
  try {
    done(null, JSON.parse(text) ?? {})
  } catch {
    done(refuse('INVALID_INPUT'))
  }
}

/** The server: LeanCloud's wire under /1.1, photos and documents under /files, the H5 page on the same origin. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { pipe, log } = parts
  const server = fastify({
    logger: log,
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: pipe.settings.trustProxy,
    disableRequestLogging: true,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
  })
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(['application/json', 'text/plain'], { parseAs: 'string' }, readJson)
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, body } = answerFault(error, request)
    return reply.code(status).type('application/json; charset=utf-8').send(body)
  })
  await server.register(helmet, { contentSecurityPolicy: policy, crossOriginResourcePolicy: false, hsts: false })
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
  await server.register(async (files) => fileRoutes(files, pipe, parts.store))
  await pageRoutes(server, parts.pages && path.resolve(parts.pages))
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
