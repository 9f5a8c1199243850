import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const repeatable = fileURLToPath(new URL('shared/src/testing/repeatable.ts', import.meta.url))

/** What waits for a real minute begins first: the others are done meanwhile. */
class LongestWaitFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const waits = ({ moduleId }: TestSpecification) => moduleId.endsWith('idle-minute.test.ts')
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))]
  }
}

export default defineConfig({
  test: {
    // Vitest would leave a core free, which of two is half; and one worker waits for a minute.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestWaitFirst },
    projects: [
      {
        test: {
          name: 'shared',
          root: 'shared',
          include: ['src/**/*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 20_000,
          isolate: false, // nothing in it has a state that a test could leave behind
          setupFiles: [repeatable],
        },
      },
      {
        test: {
          name: 'server',
          root: 'server',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          // Some start a dozen servers one after another, also on a machine that is busy.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'client-build',
          root: 'client',
          include: ['build/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'client',
          root: 'client',
          environment: 'jsdom',
          // One document per worker, with globals of its own per file: half the CPU time.
          pool: 'vmThreads',
          include: ['src/**/*.test.ts'],
          setupFiles: [repeatable],
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'client-ui',
          root: 'client',
          environment: 'jsdom',
          pool: 'vmThreads',
          include: ['src/**/*.test.tsx'],
          setupFiles: [repeatable],
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
    ],
  },
})
