// @ts-check
/**
 * Prisma's own migration engine, compiled to WebAssembly, for making migrations and finding drift where the native engine
 * cannot be downloaded. It speaks to PostgreSQL through adapter-pg, which needs three mends for it (7.10).
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";

/** PostgreSQL's one-byte "char", found in its catalogue only; the adapter does not know it. */
const CATALOGUE_CHAR = 18;
const TEXT = 25;

/**
 * @param {string} schemaFile any file of the schema; the engine wants one to begin with
 * @param {string} url @param {() => Promise<string>} shadow makes an empty database, answers its address
 */
export async function schemaEngine(schemaFile, url, shadow) {
  const SchemaEngine = await load();
  const factory = new PrismaPg({ connectionString: url });
  factory.connect = () => open(url);
  // The adapter's own would leave a database behind at every run.
  factory.connectToShadowDb = async () => open(await shadow());
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  const models = [[schemaFile, readFileSync(schemaFile, "utf8")]];
  return SchemaEngine.new({ datamodels: models }, () => {}, bound);
}

async function load() {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (/** @type {string} */ words) => console.error(words) },
  });
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const glue = await import(pathToFileURL(join(folder, "schema_engine_bg.js")).href);
  const program = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(program, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  /** @type {any} */ (instance.exports).__wbindgen_start();
  return glue.SchemaEngine;
}

/** @param {string} connectionString @returns {Promise<any>} */
async function open(connectionString) {
  /** @type {any} */
  const adapter = await new PrismaPg({ connectionString, max: 4 }).connect();
  readCatalogueChars(adapter);
  const start = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (/** @type {unknown[]} */ ...all) => readCatalogueChars(await start(...all));
  // Whole: the adapter's own splits at every semicolon, in the middle of functions too.
  adapter.executeScript = async (/** @type {string} */ script) => {
    try {
      await adapter.client.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

/** Gives the engine catalogue characters as what they are. @param {any} queryable */
function readCatalogueChars(queryable) {
  const queryRaw = queryable.queryRaw;
  queryable.queryRaw = async (/** @type {unknown} */ query) => {
    /** @type {number[]} */
    let chars = [];
    const reading = Object.create(queryable, {
      performIO: {
        value: async (/** @type {unknown} */ asked) => {
          const result = await queryable.performIO(asked);
          chars = result.fields.flatMap((/** @type {any} */ field, /** @type {number} */ at) =>
            field.dataTypeID === CATALOGUE_CHAR ? [at] : [],
          );
          for (const at of chars) result.fields[at].dataTypeID = TEXT;
          return result;
        },
      },
    });
    const answer = await queryRaw.call(reading, query);
    for (const at of chars) answer.columnTypes[at] = ColumnTypeEnum.Character;
    return answer;
  };
  return queryable;
}
