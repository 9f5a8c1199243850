// `npm run bench -- [sync] [session] [browser] [fault-tree] [document-size] [library]`: installs the rivals into bench/ and runs the measurements.
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, env, node, pnpm } from './lib/install.mjs'
import { Failure, main, root, run } from './lib/run.mjs'

await main(async () => {
  await ensureInstalled()
  const bench = join(root, 'bench')
  const parts = process.argv.slice(2)
  const alone =
    parts.length > 0 &&
    parts.every((part) => ['fault-tree', 'document-size', 'library'].includes(part))
  if (!alone) await ensureBuilt()
  if (!alone && (await pnpm(['install', '--frozen-lockfile'], { cwd: bench })) !== 0) {
    throw new Failure('Installing the rivals failed; the lines above say why.')
  }
  return run(node, ['bench/run.ts', ...parts], { env })
})
