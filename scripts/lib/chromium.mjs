import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { env, node } from './install.mjs'
import { Failure, root, run } from './run.mjs'

const VARIABLES = ['CHROMIUM_PATH', 'CHROME_BIN', 'CHROME_PATH']
// One without windows first: it does the same in two thirds of the time.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const APT_INSTALL = 'apt-get install -y -qq'
const PACKAGE_MANAGERS = [
  {
    probe: '/usr/bin/apt-get',
    // Debian has the one without windows, Ubuntu has not.
    steps: [
      ['apt-get', 'update', '-qq'],
      ['sh', '-c', `${APT_INSTALL} chromium-headless-shell || ${APT_INSTALL} chromium`],
    ],
  },
  { probe: '/usr/bin/dnf', steps: [['dnf', 'install', '-y', 'chromium']] },
  { probe: '/sbin/apk', steps: [['apk', 'add', 'chromium']] },
  { probe: '/usr/bin/pacman', steps: [['pacman', '-S', '--noconfirm', 'chromium']] },
]

/**
 * The path of a Chromium: one that a variable names, one on the PATH, Playwright's own (installed
 * when that works here), or the system's package.
 */
export async function findChromium() {
  return named() ?? onPath() ?? (await fromPlaywright()) ?? (await fromSystem()) ?? fail()
}

function named() {
  for (const variable of VARIABLES) {
    const path = process.env[variable]
    if (!path) continue
    if (existsSync(path)) return path
    throw new Failure(`${variable} names ${path}, and there is no such file; correct or unset it.`)
  }
  return undefined
}

function onPath() {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix)))
  return [...paths, ...ELSEWHERE].find((path) => existsSync(path))
}

async function fromPlaywright() {
  const resolve = createRequire(join(root, 'e2e', 'package.json')).resolve
  const playwright = join(resolve('@playwright/test/package.json'), '..', 'cli.js')
  const { chromium } = await import(resolve('@playwright/test')).then(
    (module) => module.default ?? module,
  )
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  console.log('No Chromium found: trying to get Playwright’s …')
  const code = await run(node, [playwright, 'install', 'chromium', '--only-shell'], { env })
  return code === 0 && existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

async function fromSystem() {
  const manager = PACKAGE_MANAGERS.find(({ probe }) => existsSync(probe))
  if (!manager) return undefined
  console.log('Trying the system’s package of Chromium …')
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const step of manager.steps) {
    const [command, ...args] = [...asRoot, ...step]
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    if ((await run(command, args, quiet).catch(() => 1)) !== 0) return undefined
  }
  return onPath()
}

function fail() {
  throw new Failure(
    'No Chromium could be found or installed; install one and name it in CHROMIUM_PATH.',
  )
}
