import { filledDatabase } from "./harness/databases";
import { type Benchmark, byTurns, type Figure, median } from "./harness/measure";
import { rate, startHello, startWeb } from "./harness/web";

const ROUNDS = 3;

/** How many pages a second one process gives out, kept ones and such as nobody has asked for before. */
export const pages: Benchmark = {
  name: "pages",
  compares: "pages a second from one web process, beside a bare node:http server with the same bytes",
  async run({ sizes, say }) {
    const jobs = sizes[0] ?? 10_000;
    const web = await startWeb(await filledDatabase(jobs, say));
    try {
      const { items } = (await (await fetch(`${web.address}/api/jobs?pageSize=1`)).json()) as {
        items: { slug: string }[];
      };
      const kept = ["/about", "/", "/jobs", `/jobs/${items[0]?.slug}`];
      const figures: Figure[] = [];
      for (const path of kept) figures.push(await compared(`${label(path)}, kept`, `${web.address}${path}`));
      figures.push(
        await compared(
          "a search nobody made before",
          `${web.address}/jobs?q=analyst`,
          fresh("/jobs?q=analyst&salaryMin="),
        ),
      );
      figures.push(
        await compared(
          "the same from the API",
          `${web.address}/api/jobs?q=analyst`,
          fresh("/api/jobs?q=analyst&salaryMin="),
        ),
      );
      return figures;
    } finally {
      await web.stop();
    }
  },
};

async function compared(what: string, address: string, pathOf?: () => string): Promise<Figure> {
  const body = Buffer.from(await (await fetch(address, { headers: { "accept-encoding": "identity" } })).arrayBuffer());
  const hello = await startHello(body);
  try {
    const { subject, reference } = await byTurns(
      ROUNDS,
      () => rate(address, pathOf),
      () => rate(hello.address),
    );
    return { what, value: median(subject), unit: "/s", reference: { what: "bare server", value: median(reference) } };
  } finally {
    hello.server.close();
  }
}

const label = (path: string) => (path === "/" ? "home" : path.startsWith("/jobs/") ? "a job" : path);

/** Addresses that differ each time: no page of theirs is kept. */
function fresh(start: string): () => string {
  let number = 0;
  return () => `${start}${1000 + number++}`;
}
