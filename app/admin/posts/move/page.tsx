import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { MoveForm } from "@/components/admin/posts/move-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Table, Td, Tr } from "@/components/ui/table";
import { sayMoment } from "@/lib/core/time/say";
import { lastMoves } from "@/lib/posts/moving/staff/moves";
import { type AdminParams, readParams } from "../../params";

export const metadata: Metadata = { title: "Move articles in and out" };

const REFUSED: Record<string, string> = {
  large: "The file has more than 32 MB. Pack it as a ZIP, export it in parts, or have it moved in by the command.",
  none: "Choose the file that the old site gave you.",
  site: "Give the old site’s address like https://old.example, or leave it out.",
};

export default async function MovePage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("write:posts", "/admin/posts/move");
  if (!staff) return <NotFound />;
  const refusal = REFUSED[(await readParams(searchParams)).text("refused") ?? ""];
  const moves = await lastMoves(staff);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Posts", href: "/admin/posts" }]} />
      <AdminHead title="Move articles in and out">
        First we only look through the file and tell you what would happen. Nothing changes until you say so.
      </AdminHead>
      <div className="grid gap-10">
        <section className="grid gap-4">
          <h2 className="text-lg">Move in</h2>
          {refusal && <Notice tone="bad">{refusal}</Notice>}
          <MoveForm />
        </section>
        <section className="grid max-w-140 gap-4">
          <h2 className="text-lg">Move out</h2>
          <p>
            Every article as a Markdown file, with pictures, authors, categories and former addresses. It can be moved
            in again here, and other programs can read it.
          </p>
          <div>
            <Button href="/admin/posts/move/export.zip" look="plain" size="desk" download>
              Take everything out
            </Button>
          </div>
        </section>
        {moves.length > 0 && (
          <section className="grid gap-3">
            <h2 className="text-lg">Lately</h2>
            <Table label="Files moved in lately" columns={[{ head: "File" }, { head: "Sent" }, { head: "Now" }]}>
              {moves.map(({ id, fileName, createdAt, askedAt, finishedAt }) => (
                <Tr key={id}>
                  <Td>
                    <a href={`/admin/posts/move/${id}`}>{fileName}</a>
                  </Td>
                  <Td>{sayMoment(createdAt)}</Td>
                  <Td>{finishedAt ? "Done" : askedAt ? "Being moved in" : "Looked through"}</Td>
                </Tr>
              ))}
            </Table>
          </section>
        )}
      </div>
    </>
  );
}
