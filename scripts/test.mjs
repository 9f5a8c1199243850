// `npm test`: everything that must hold, and as the last line "N passed, N failed".
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './lib/chromium.mjs'
import { ensureBuilt, ensureInstalled, env, node } from './lib/install.mjs'
import { Failure, main, root, run } from './lib/run.mjs'

const bin = (name, file) => join(root, 'node_modules', name, file)

const CHECKS = [
  ...['shared', 'server', 'client', 'e2e'].map((part) => ({
    title: `types of ${part}`,
    args: [bin('typescript', 'bin/tsc'), '-p', part],
  })),
  { title: 'lint and format', args: [bin('@biomejs/biome', 'bin/biome'), 'ci', '.'] },
  { title: 'nothing unused', args: [bin('knip', 'bin/knip.js'), '--no-progress'] },
]

await main(async () => {
  const reports = await mkdtemp(join(tmpdir(), 'herringbone-test-'))
  const total = { passed: 0, failed: 0 }
  const count = ({ passed, failed }) => {
    total.passed += passed
    total.failed += failed
  }
  try {
    await ensureInstalled()
    for (const { title, args } of CHECKS) {
      const code = await run(node, args, { env })
      console.log(`${code === 0 ? '✓' : '✗'} ${title}`)
      count(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
    }
    count(await unitTests(join(reports, 'unit.json')))
    count(await endToEndTests(join(reports, 'e2e.json')))
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error)
    total.failed += 1
  } finally {
    await rm(reports, { recursive: true, force: true })
    console.log(`${total.passed} passed, ${total.failed} failed`)
  }
  return total.failed === 0 && total.passed > 0 ? 0 : 1
})

async function unitTests(report) {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(node, [bin('vitest', 'vitest.mjs'), ...args], { env })
  const result = await readReport(report)
  if (!result) return { passed: 0, failed: 1 }
  // A file that does not load has no tests to fail; an error outside of tests only shows in the code.
  const unloaded = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const failed = result.numFailedTests + unloaded
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
}

async function endToEndTests(report) {
  await ensureBuilt()
  const chromium = await findChromium()
  const cli = join(root, 'e2e', 'node_modules', '@playwright', 'test', 'cli.js')
  const code = await run(node, [cli, 'test', '-c', 'e2e/playwright.config.ts'], {
    env: { ...env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  const result = await readReport(report)
  if (!result) return { passed: 0, failed: 1 }
  // A test that passes only when tried again is a failure here: flaky is a bug to find.
  const { expected, unexpected, flaky } = result.stats
  const failed = unexpected + flaky + result.errors.length
  return { passed: expected, failed: failed === 0 && code !== 0 ? 1 : failed }
}

function readReport(file) {
  return readFile(file, 'utf8').then(JSON.parse, () => undefined)
}
