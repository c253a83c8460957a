import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Pipe, runCall } from '../pipe'
import { tokenOf } from './signature'

const json = 'application/json; charset=utf-8'
interface Slow {
  max: number
  timeWindow: string
  keyGenerator?: (request: FastifyRequest) => string
}

/** Trying out codes must be slow. A school shares one address, so a member's check-ins are counted by their session. */
const slow: Partial<Record<string, Slow>> = {
  joinBranch: { max: 300, timeWindow: '10 minutes' },
  showPack: { max: 120, timeWindow: '1 minute' },
  showPackFinding: { max: 240, timeWindow: '1 minute' },
  downloadSharedPack: { max: 30, timeWindow: '1 minute' },
  checkIn: { max: 120, timeWindow: '1 minute', keyGenerator: (request) => tokenOf(request) ?? request.ip },
}

/** `POST /1.1/functions/<name>`: AV.Cloud.run. Its answer is always `{"result": …}`, never empty. */
export function functionRoutes(wire: FastifyInstance, pipe: Pipe): void {
  for (const name of pipe.registry.keys()) {
    const limit = slow[name]
    const options = limit ? { config: { rateLimit: limit } } : {}
    wire.post(`/1.1/functions/${name}`, options, async (request, reply) => {
      const result = await runCall(pipe, name, request.body, tokenOf(request))
      return reply.type(json).send(`{"result":${result}}`)
    })
  }
  wire.get('/1.1/date', async () => ({ __type: 'Date', iso: pipe.clock().toISOString() }))
}
