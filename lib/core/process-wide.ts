const shared = globalThis as unknown as { processWide?: object };

/**
 * What a process has one of, by name, whoever makes it first: hot reload makes every module anew for every change, and the
 * front, Next and their libraries are bundled apart and run in one process.
 */
export const processWide: object = (shared.processWide ??= {});
