// @ts-check
/** Tells each phase with its seconds; on a terminal it shows that something is going on. */

/** @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>} */
export async function phase(name, work) {
  const begun = performance.now();
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  const ticker = process.stdout.isTTY
    ? setInterval(() => process.stdout.write(`\r${name.padEnd(16)} ${seconds()} …`), 500)
    : undefined;
  try {
    return await work();
  } finally {
    clearInterval(ticker);
    console.log(`${process.stdout.isTTY ? "\r" : ""}${name.padEnd(16)} ${seconds()}  `);
  }
}
