// @ts-check
/** Whether the sample content, or something better, is there already. Asked at every start, so it is one quick look. */

/** @param {string} url */
export async function isFilled(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select exists(select from job) or exists(select from post) or exists(select from consultant) or exists(select from staff) as filled",
    );
    return rows[0].filled === true;
  } finally {
    await client.end();
  }
}
