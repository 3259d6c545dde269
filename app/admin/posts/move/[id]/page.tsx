import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { LiveRefresh } from "@/components/admin/emails/live-refresh";
import { MoveReport } from "@/components/admin/posts/move-report";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { count } from "@/lib/core/text/text";
import { moveForStaff, type MoveForStaff } from "@/lib/posts/moving/staff/moves";
import { summaryOf } from "@/lib/posts/moving/summary";
import { doMove } from "../actions";

export const metadata: Metadata = { title: "Moving in" };

export default async function MovedPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const staff = await requireStaff("write:posts", `/admin/posts/move/${id}`);
  const move = staff && (await moveForStaff(staff, id));
  if (!move?.report) return <NotFound />;
  const { report } = move;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Posts", href: "/admin/posts" },
          { label: "Move in and out", href: "/admin/posts/move" },
        ]}
      />
      <AdminHead title={move.fileName} />
      <div className="grid gap-6">
        {"unreadable" in report ? (
          <Notice tone="bad" title="This file cannot be moved in">
            {report.unreadable}
          </Notice>
        ) : (
          <>
            <Step move={move} posts={report.created + report.updated} />
            <MoveReport {...summaryOf(report)} />
          </>
        )}
        <p>
          <a href={`/admin/posts/move/${id}/report.json`} download>
            The report as JSON
          </a>
        </p>
      </div>
    </>
  );
}

/** Where it stands: looked through, waiting, on its way, done. */
function Step({ move, posts }: { move: MoveForStaff; posts: number }) {
  if (move.finishedAt) return <Notice tone="good">It is done. What was changed here was left as it is.</Notice>;
  if (!move.askedAt) {
    return (
      <form action={doMove.bind(null, move.id)} className="grid gap-3">
        <p className="max-w-[44em]">
          {posts === 0
            ? "There is nothing new in it."
            : `Nothing has changed so far. ${count(posts, "article")} would be written, in the states they had on the old site.`}
        </p>
        {posts > 0 && (
          <div>
            <Button type="submit" size="desk">
              Move them in
            </Button>
          </div>
        )}
      </form>
    );
  }
  return (
    <div className="grid max-w-140 gap-2">
      <LiveRefresh seconds={2} />
      {move.seenAt ? (
        <ProgressBar
          done={move.done}
          total={Math.max(move.done, posts)}
          words={`${count(move.done, "article")} looked at so far`}
        />
      ) : (
        <p>It begins within a minute. You may leave this page.</p>
      )}
    </div>
  );
}
