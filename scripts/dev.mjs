// `npm run dev`: the server restarts and the page reloads on every change.
import { join } from 'node:path'
import { ensureInstalled, env, node } from './lib/install.mjs'
import { main, root } from './lib/run.mjs'
import { serve } from './lib/serve.mjs'

const PAGE_PORT = '5173'

await main(async () => {
  await ensureInstalled()
  const port = process.env.PORT ?? '3000'
  // The page is served by Vite, which passes /api and /sync on to the server.
  const shared = {
    ...env,
    PORT: port,
    PUBLIC_URL: env.PUBLIC_URL ?? `http://localhost:${PAGE_PORT}`,
  }
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  return serve([
    {
      command: node,
      args: ['--watch', '--watch-preserve-output', 'server/src/main.ts'],
      env: shared,
    },
    { command: node, args: [vite, 'client', '--port', PAGE_PORT, '--strictPort'], env: shared },
  ])
})
