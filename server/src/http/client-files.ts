import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import { CodedError } from '@herringbone/shared/errors.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendError } from './errors.ts'

/** Addresses that the built client routes by itself. */
const PAGES =
  /^\/(?:(?:join|enter|report|actions|digest|review|outcomes|settings)?$|board\/[^/]+(?:\/[^/]+|\/report\/v\/\d+)?$)/

/**
 * Serves the built client, and its one page at every address of its own. An address that nobody
 * knows gets the page with a 404 in a browser, and the coded refusal elsewhere.
 */
export async function registerClientFiles(
  app: FastifyInstance,
  clientDir: string | null,
): Promise<void> {
  const built = clientDir !== null && existsSync(join(clientDir, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root: clientDir,
      index: false,
      // Its own route reads the whole folder for every file, to see that it is spelled exactly so.
      serve: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        // Vite puts a hash of the content into every name under assets/.
        const hashed = path.includes(`${sep}assets${sep}`)
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    const files = await pathsIn(clientDir)
    app.get('/*', { schema: { hide: true } }, (request, reply) => {
      const path = pathOf(request)
      if (path === '/') return reply.sendFile('index.html')
      return files.has(path) ? reply.sendFile(path.slice(1)) : reply.callNotFound()
    })
  }

  const answerOther = (request: FastifyRequest, reply: FastifyReply): void => {
    const path = pathOf(request)
    const reading = request.method === 'GET' || request.method === 'HEAD'
    const page = PAGES.test(path)
    if (built && reading && !path.startsWith('/api') && (page || wantsPage(request))) {
      void reply.code(page ? 200 : 404).sendFile('index.html')
    } else {
      sendError(new CodedError('not_found'), request, reply)
    }
  }
  app.setNotFoundHandler(answerOther)
}

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? ''

/** The paths of all files in a folder, as in an address: "/assets/start-abc123.js". */
async function pathsIn(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return new Set(
    files.map(({ parentPath, name }) => {
      const path = relative(folder, join(parentPath, name))
      return `/${path.replaceAll(sep, '/')}`
    }),
  )
}

const wantsPage = (request: FastifyRequest): boolean =>
  request.headers.accept?.includes('text/html') ?? false
