import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AdminSearch } from "@/components/admin/admin-search";
import { ranked } from "@/components/admin/commands/ranking";
import { type Command, commandsFor } from "@/components/admin/commands/registry";
import { NotFound } from "@/components/site/not-found-page";
import { type AdminParams, readParams } from "../params";
import { findEverything } from "./finding";

export const metadata: Metadata = { title: "Search" };

/** /admin/find?q=: what the palette does, as a page: everything that fits, or with nothing asked every room and page. */
export default async function FindPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:numbers", "/admin/find");
  if (!staff) return <NotFound />;
  const q = (await readParams(searchParams)).text("q");
  const places = commandsFor(staff).filter(({ href }) => href);
  const found = q ? await findEverything(staff, q, new Date()) : [];
  const fitting = q ? ranked(places, q).map(({ item }) => item) : [];
  return (
    <>
      <AdminHead title="Search" />
      <AdminSearch label="A job, J1042, a name, a title" value={q} />
      <div className="grid items-start gap-x-10 gap-y-8 sm:grid-cols-2 2xl:grid-cols-3">
        {q && found.length === 0 && fitting.length === 0 && (
          <p className="text-quiet">Nothing fits “{q}”. Try fewer letters, or one word of it.</p>
        )}
        {q ? (
          <>
            {fitting.length > 0 && <Places title="Go to or do" places={fitting} />}
            {found.map(({ kind, hits }) => (
              <section key={kind} className="grid min-w-0 gap-2">
                <h2 className="text-lg">{kind}</h2>
                <ul role="list">
                  {hits.map(({ id, label, detail, href }) => (
                    <li key={id} className="border-b border-line py-2">
                      <a href={href} className="font-semibold break-words">
                        {label}
                      </a>
                      {detail && <span className="block text-quiet">{detail}</span>}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </>
        ) : (
          <>
            <Places title="Rooms and their pages" places={places.filter(({ where }) => where === "Go to")} />
            <Places title="Things to do" places={places.filter(({ where }) => where !== "Go to")} />
          </>
        )}
      </div>
    </>
  );
}

function Places({ title, places }: { title: string; places: Command[] }) {
  return (
    <section className="grid min-w-0 gap-2">
      <h2 className="text-lg">{title}</h2>
      <ul role="list">
        {places.map(({ id, label, href }) => (
          <li key={id} className="border-b border-line py-2">
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
