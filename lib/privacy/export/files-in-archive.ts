/** A stored file as an export asks for it: what its owner reads of it, and where its bytes are. */
export const STORED_FILE = {
  select: { id: true, path: true, originalName: true, mediaType: true, bytes: true, sha256: true, createdAt: true },
} as const;

export interface FileInArchive {
  /** Where the storage has it. */
  path: string;
  /** Where the archive has it. */
  name: string;
}

/**
 * Names each stored file of an export by its place in the archive, and says which files belong there. Nobody reads from it
 * where we keep them. A file that stands in the export twice is in the archive once.
 */
export function filesOut<Data>(data: Data): { data: Told<Data>; files: FileInArchive[] } {
  const files = new Map<string, FileInArchive>();
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== "object" || value instanceof Date) return value;
    if (!isStored(value)) return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, walk(held)]));
    const { id, path, ...told } = value;
    const name = files.get(id)?.name ?? `files/${files.size + 1}-${safeName(told.originalName)}`;
    files.set(id, { path, name });
    return { ...told, file: name };
  };
  return { data: walk(data) as Told<Data>, files: [...files.values()] };
}

interface Stored {
  id: string;
  path: string;
  originalName: string;
}

/** What an export holds once its files are named by their place in the archive. */
type Told<T> = T extends Date
  ? T
  : T extends Stored
    ? Omit<T, "id" | "path"> & { file: string }
    : T extends readonly (infer One)[]
      ? Told<One>[]
      : T extends object
        ? { [Key in keyof T]: Told<T[Key]> }
        : T;

function isStored(value: object): value is Stored {
  return "path" in value && "originalName" in value && "sha256" in value;
}

/** Their own name for it, as far as every file system can have it. */
function safeName(name: string): string {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? "";
  const stem = name.slice(0, name.length - ending.length).replace(/[^\p{L}\p{N} _-]+/gu, "_");
  return `${stem.slice(0, 80) || "file"}${ending}`;
}
