/** A set of the numbers from 0 to a size, one bit each. */
export class Bits {
  readonly #words: Uint32Array;

  constructor(readonly size: number) {
    this.#words = new Uint32Array(Math.ceil(size / 32));
  }

  /** All of them. */
  static full(size: number): Bits {
    const bits = new Bits(size);
    for (let at = 0; at < size; at++) bits.add(at);
    return bits;
  }

  add(at: number): void {
    const word = at >>> 5;
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (at & 31));
  }

  has(at: number): boolean {
    return (((this.#words[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
  }

  /** What is in this set or another of its size. */
  or(other: Bits): Bits {
    const both = new Bits(this.size);
    for (let word = 0; word < both.#words.length; word++)
      both.#words[word] = (this.#words[word] ?? 0) | (other.#words[word] ?? 0);
    return both;
  }

  /** The numbers that are in all of these sets, from one on and in order. The sets have one size. */
  static *inAll(sets: [Bits, ...Bits[]], from = 0): Generator<number> {
    const [first, ...others] = sets;
    for (let word = from >>> 5; word < first.#words.length; word++) {
      let common = first.#words[word] ?? 0;
      for (const other of others) common &= other.#words[word] ?? 0;
      if (word === from >>> 5) common &= -1 << (from & 31);
      while (common !== 0) {
        const lowest = common & -common;
        yield word * 32 + (31 - Math.clz32(lowest));
        common ^= lowest;
      }
    }
  }
}
