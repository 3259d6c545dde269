import { closeSync, openSync, readSync, statSync } from "node:fs";

/** A node of a plan, as PostgreSQL explains it in JSON. */
interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Index Cond"?: string;
  "Plan Rows": number;
  Plans?: PlanNode[];
}

export interface Explained {
  query: string;
  plan: PlanNode;
}

/** A whole table, or a whole index of one, that a statement walks through. */
export interface Walk {
  table: string;
  /** "Seq Scan", or the index that is walked from end to end. */
  by: string;
  query: string;
}

/**
 * The address of a database for connections that write the plan of each statement into the server's log, as it was run, with
 * the values that it had. `avoidingTables`: the planner takes a table row by row only where no index serves at all, however
 * few rows there are.
 */
export function explaining(url: string, { avoidingTables = false } = {}): string {
  const settings = {
    session_preload_libraries: "auto_explain",
    "auto_explain.log_min_duration": "0",
    "auto_explain.log_format": "json",
    "auto_explain.log_nested_statements": "on",
    ...(avoidingTables && { enable_seqscan: "off" }),
  };
  const explained = new URL(url);
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  explained.searchParams.set("options", options.join(" "));
  return explained.href;
}

/** What is written into a log from now on. */
export function logFrom(file: string): { read: () => string } {
  const begin = statSync(file).size;
  return {
    read: () => {
      const bytes = Buffer.alloc(statSync(file).size - begin);
      const log = openSync(file, "r");
      readSync(log, bytes, 0, bytes.length, begin);
      closeSync(log);
      return bytes.toString("utf8");
    },
  };
}

/** The plans in a piece of the server's log. Lines that belong to one message begin with a tab. */
export function plansIn(log: string): Explained[] {
  return [...log.matchAll(/duration: [\d.]+ ms {2}plan:\n((?:\t.*\n)+)/g)].map(([, lines = ""]) => {
    const told = JSON.parse(lines.replaceAll(/^\t/gm, "")) as { "Query Text": string; Plan: PlanNode };
    return { query: told["Query Text"], plan: told.Plan };
  });
}

/**
 * The tables that a plan walks through whole. An index without a condition is as much a walk, but where a limit ends it
 * after the first rows.
 */
export function walksIn({ query, plan }: Explained): Walk[] {
  const walks: Walk[] = [];
  const look = (node: PlanNode, isLimited: boolean): void => {
    const table = node["Relation Name"];
    const type = node["Node Type"];
    const isWhole = /^Index (?:Only )?Scan$/.test(type) && !node["Index Cond"] && !isLimited;
    if (table && type === "Seq Scan") walks.push({ table, by: "Seq Scan", query });
    else if (table && isWhole) walks.push({ table, by: node["Index Name"] ?? type, query });
    const endsSoon = type === "Limit" || (isLimited && !/Sort|Aggregate|Hash/.test(type));
    for (const child of node.Plans ?? []) look(child, endsSoon);
  };
  look(plan, false);
  return walks;
}

/** A statement in one line, for people to find it by. */
export const inOneLine = (query: string) => query.replaceAll(/\s+/g, " ").trim();
