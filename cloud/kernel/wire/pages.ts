import fs from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** The built H5 page on the same origin. It routes by hash, so every page is index.html; what is not there is JSON. */
export async function pageRoutes(server: FastifyInstance, folder: string | null): Promise<void> {
  if (folder && fs.existsSync(path.join(folder, 'index.html'))) {
    await server.register(fastifyStatic, {
      root: folder,
      // The build leaves a .gz beside each script.
      preCompressed: true,
      cacheControl: false,
      // Names carry a digest of their content, but index.html is looked at each time.
      setHeaders: (reply, file) => {
        const isFixed = /\.[0-9a-f]{8}\./.test(path.basename(file))
        reply.setHeader('cache-control', isFixed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  server.get('/healthz', async () => ({ ok: true }))
}
