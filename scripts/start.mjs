// `npm start`: from a fresh clone to a running Herringbone.
import { ensureBuilt, ensureInstalled, env, node } from './lib/install.mjs'
import { main } from './lib/run.mjs'
import { serve } from './lib/serve.mjs'

await main(async () => {
  await ensureInstalled()
  await ensureBuilt()
  return serve([{ command: node, args: ['server/src/main.ts'], env }])
})
