// @ts-check
/** Empty databases for a moment, on the server of the tests: nothing here touches anybody's data. */
import { randomBytes } from "node:crypto";
import pg from "pg";
import { joinDatabase } from "../launch/database.mjs";
import { testsHome } from "../launch/tests-home.mjs";

/** @template T @param {(newDatabase: () => Promise<string>) => Promise<T>} work @returns {Promise<T>} */
export async function withScratchDatabases(work) {
  const server = await joinDatabase({ dataDir: testsHome(), fast: true });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  /** @type {string[]} */
  const names = [];
  try {
    return await work(async () => {
      const name = `scratch_${randomBytes(6).toString("hex")}`;
      await client.query(`create database ${name} template template0`);
      names.push(name);
      return Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
    });
  } finally {
    for (const name of names) await client.query(`drop database if exists ${name} with (force)`);
    await client.end();
    await server.leave();
  }
}
