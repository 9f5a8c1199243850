/** The seed of this run: from the environment to run an old failure again, else a new one. */
export function chooseSeed(): number {
  return Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31))
}
