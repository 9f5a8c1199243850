import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { Failure, root, run } from './run.mjs'

/** The package manager, pinned here and nowhere else; npx fetches it when it is not there. */
const PNPM = 'pnpm@12.21.0'

/** Node 24 of the workspace, which runs everything but these scripts. */
export const node = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** The environment in which the workspace's commands find its own Node and tools first. */
export const env = {
  ...process.env,
  // What Node has compiled is kept: the server starts in half the time, and tests start it often.
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
  PATH: [
    join(root, 'node_modules', 'node', 'bin'),
    join(root, 'node_modules', '.bin'),
    process.env.PATH,
  ]
    .filter(Boolean)
    .join(delimiter),
}

/** Starts pnpm through the npm that started us, or through npx. */
export function pnpm(args, options) {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('npm-cli.js')) {
    return run(process.execPath, [npm, 'exec', '--yes', '--', PNPM, ...args], options)
  }
  // The only arguments are ours, so a shell (which Windows needs for npx.cmd) is safe.
  return run('npx', ['--yes', PNPM, ...args], { shell: process.platform === 'win32', ...options })
}

/** Installs from the lock file, unless exactly this was installed before. */
export async function ensureInstalled() {
  const marker = join(root, 'node_modules', '.herringbone-installed')
  const wanted = await lockHash()
  const installed = await readFile(marker, 'utf8').catch(() => '')
  if (installed === wanted && existsSync(node)) return
  console.log('Installing (a minute or so the first time) …')
  // Warnings about the Node that started us say nothing: what runs is the Node that is installed here.
  const code = await pnpm([
    ...['install', '--frozen-lockfile', '--config.confirm-modules-purge=false'],
    '--loglevel=error',
  ])
  if (code !== 0) {
    throw new Failure('Installing the packages failed; the lines above say why. Then try again.')
  }
  if (!existsSync(node)) {
    throw new Failure('Node 24 was not installed; delete the folder node_modules and try again.')
  }
  await writeFile(marker, wanted)
}

async function lockHash() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${PNPM}`)
  const manifests = ['', 'client', 'server', 'shared', 'e2e'].map((part) =>
    join(part, 'package.json'),
  )
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    hash.update(await readFile(join(root, file)))
  }
  return hash.digest('hex')
}

/** Builds the client, unless exactly these sources were built before. */
export async function ensureBuilt() {
  const marker = join(root, 'client', 'dist', '.herringbone-built')
  const wanted = await sourceHash()
  if ((await readFile(marker, 'utf8').catch(() => '')) === wanted) return
  console.log('Building the client …')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const code = await run(node, [vite, 'build', 'client', '--logLevel', 'warn'], { env })
  if (code !== 0) throw new Failure('Building the client failed; the lines above say why.')
  await compress()
  await mkdir(join(root, 'client', 'dist'), { recursive: true })
  await writeFile(marker, wanted)
}

/** Puts a .br and a .gz beside what is worth it: the server hands them out as they are. */
async function compress() {
  for (const file of await list('client/dist')) {
    if (!/\.(js|css|html|svg)$/.test(file)) continue
    const path = join(root, file)
    const content = await readFile(path)
    if (content.length < 1024) continue
    // 11, the highest, takes ten times as long for 2 % less
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 }
    await writeFile(`${path}.br`, brotliCompressSync(content, { params: quality }))
    await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }))
  }
}

async function sourceHash() {
  const hash = createHash('sha256').update(await lockHash())
  const files = ['client/index.html', 'client/vite.config.ts', 'tsconfig.base.json']
  for (const folder of ['client/src', 'client/public', 'shared/src'])
    files.push(...(await list(folder)))
  for (const file of files.sort()) {
    if (/\.test\.tsx?$/.test(file)) continue
    hash.update(file).update(await readFile(join(root, file)))
  }
  return hash.digest('hex')
}

async function list(folder) {
  if (!existsSync(join(root, folder))) return []
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
}
