// @ts-check
/**
 * Tells each phase with its seconds. Meanwhile it shows that something is going on: on a terminal in place, elsewhere by a
 * line now and then.
 */

const LINE_EVERY_MS = 10_000;

/** @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>} */
export async function phase(name, work) {
  const begun = performance.now();
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  const ticker = process.stdout.isTTY
    ? setInterval(() => process.stdout.write(`\r${name.padEnd(16)} ${seconds()} …`), 500)
    : setInterval(() => console.log(`${name.padEnd(16)} ${seconds()} so far`), LINE_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(ticker);
    console.log(`${process.stdout.isTTY ? "\r" : ""}${name.padEnd(16)} ${seconds()}  `);
  }
}
