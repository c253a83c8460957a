import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { errors } from '../../contract/errors'
import { Fault, refuse } from '../fault'

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
    const body = JSON.parse(text) ?? {}
    done(isDeep(body) ? refuse('INVALID_INPUT') : null, body)
  } catch {
    done(refuse('INVALID_INPUT'))
  }
}

/** No input of ours nests so far; what does would run out of the stack where it is written again. */
const isDeep = (value: unknown, levels = 32): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeep(inner, levels - 1)))

/** The one way out for whatever went wrong. */
export function sendFault(error: FastifyError | Fault, request: FastifyRequest, reply: FastifyReply): void {
  const { status, body } = answerFault(error, request)
  reply.code(status).type('application/json; charset=utf-8').send(body)
}

/** Whatever comes in is JSON or refused, and whatever goes wrong leaves as JSON. */
export function speakJson(server: FastifyInstance): void {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(['application/json', 'text/plain'], { parseAs: 'string' }, readJson)
  server.setErrorHandler(sendFault)
}
