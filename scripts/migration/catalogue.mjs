// @ts-check
/**
 * What Prisma's schema cannot say and so does not watch over: CHECK and EXCLUDE constraints, every index as it is, generated
 * columns, triggers, views, functions, extensions. A file lists them, so that a migration that loses one is seen.
 */
import pg from "pg";

const QUERY = `
  select 'check ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace and contype in ('c', 'x') and conrelid <> 0
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public' and tablename <> '_prisma_migrations'
  union all select 'generated ' || attrelid::regclass || '.' || attname || ' ' || pg_get_expr(adbin, adrelid)
    from pg_attribute join pg_attrdef on adrelid = attrelid and adnum = attnum join pg_class c on c.oid = attrelid
    where attgenerated <> '' and relnamespace = 'public'::regnamespace
  union all select 'trigger ' || pg_get_triggerdef(t.oid)
    from pg_trigger t join pg_class c on c.oid = tgrelid where not tgisinternal and relnamespace = 'public'::regnamespace
  union all select 'view ' || viewname || ' ' || definition from pg_views where schemaname = 'public' and not exists (
    select from pg_depend where objid = format('public.%I', viewname)::regclass and deptype = 'e')
  union all select 'function ' || pg_get_functiondef(p.oid)
    from pg_proc p where pronamespace = 'public'::regnamespace and prokind in ('f', 'p')
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  union all select 'extension ' || extname from pg_extension where extname <> 'plpgsql'`;

/** The catalogue of a database, one thing a line, in a fixed order. @param {string} connectionString */
export async function catalogue(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query({ text: QUERY, rowMode: "array" });
    const lines = rows.map(([line]) => String(line).replace(/\s+/g, " ").trim());
    return lines.sort().join("\n") + "\n";
  } finally {
    await client.end();
  }
}

/** @param {string} wanted @param {string} found @returns {string[]} */
export function differences(wanted, found) {
  const [before, after] = [wanted, found].map((text) => new Set(text.split("\n").filter(Boolean)));
  const lost = [...(before ?? [])].filter((line) => !after?.has(line)).map((line) => `- ${line}`);
  const added = [...(after ?? [])].filter((line) => !before?.has(line)).map((line) => `+ ${line}`);
  return [...lost, ...added];
}
