import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { PictureWordsForm } from "@/components/admin/posts/picture-forms";
import { CopyLine } from "@/components/admin/posts/copy-line";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/permissions";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { pictureForStaff, postToPictureFor, type PictureForStaff } from "@/lib/posts/images/library";
import { type AdminParams, readParams } from "../../../params";
import { choosePicture, saveWords, throwAway } from "../actions";

export const metadata: Metadata = { title: "Picture" };

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

/** /admin/posts/pictures/ID: one picture, its words, where it stands, and the way to be rid of it. */
export default async function PicturePage({ params, searchParams }: Props) {
  const { id } = await params;
  const staff = await requireStaff("read:posts", `/admin/posts/pictures/${id}`);
  const picture = staff && (await pictureForStaff(staff, id));
  if (!picture) return <NotFound />;
  const said = await readParams(searchParams);
  const mayWrite = may(staff, "write:posts");
  const post = await postToPictureFor(staff, said.text("for") ?? "");
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Posts", href: "/admin/posts" },
          { label: "Pictures", href: `/admin/posts/pictures${post ? `?for=${post.id}` : ""}` },
        ]}
      />
      <AdminHead title={picture.name} />
      {said.text("taken") && <Taken isFrame={said.text("taken") === "frame"} />}
      {said.text("saved") && (
        <Notice tone="good" className="mb-5">
          Saved. Where the picture stands in a text already, the text keeps its own words.
        </Notice>
      )}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,28rem)_minmax(0,28rem)]">
        <Shown picture={picture} />
        <div className="grid content-start gap-8">
          {post && (
            <form action={choosePicture.bind(null, post.id, id)}>
              <Button size="desk">Put it above “{post.title}”</Button>
            </form>
          )}
          {mayWrite && <PictureWordsForm action={saveWords.bind(null, id)} alt={picture.alt} />}
          <CopyLine
            label="For the text of a post"
            hint="In a paragraph of its own. Words in quotation marks behind the address stand below the picture."
            text={`![${(picture.alt || "What it shows").replace(/[[\]\\]/g, "\\$&")}](${picture.src})`}
          />
          <Uses picture={picture} remove={mayWrite ? throwAway.bind(null, id) : undefined} />
        </div>
      </div>
    </>
  );
}

function Taken({ isFrame }: { isFrame: boolean }) {
  return (
    <Notice tone={isFrame ? "warn" : "good"} className="mb-5">
      {isFrame
        ? "The picture is here. It moved: only its first frame is kept, since a reader cannot stop a moving picture."
        : "The picture is here. Say what it shows, then put it into a text."}
    </Notice>
  );
}

function Shown({ picture }: { picture: PictureForStaff }) {
  const { src, width, height, widths, alt, createdAt, sourceUrl } = picture;
  const largest = widths.at(-1) ?? width;
  return (
    <figure className="grid content-start gap-2">
      {/* eslint-disable-next-line @next/next/no-img-element -- its sizes are made when it is uploaded */}
      <img
        src={`${src}/${largest}.webp`}
        alt={alt}
        width={width}
        height={height}
        className="rounded-control bg-white"
      />
      <figcaption className="text-sm text-quiet">
        {width} × {height} pixels, since {sayDay(londonDay(createdAt), { weekday: false, year: true })}
        {sourceUrl && (
          <>
            , from <span className="break-all">{sourceUrl}</span>
          </>
        )}
      </figcaption>
    </figure>
  );
}

function Uses({ picture: { uses }, remove }: { picture: PictureForStaff; remove?: () => Promise<void> }) {
  const before = uses.total - uses.posts.length;
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">Where it stands</h2>
      {uses.posts.length > 0 && (
        <ul className="grid gap-1.5">
          {uses.posts.map(({ id, title }) => (
            <li key={id}>
              <a href={`/admin/posts/${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      {before > 0 && (
        <p className="text-quiet">
          {uses.posts.length > 0 ? "Also in" : "In"} an earlier version of a post, or in a text that somebody has not
          saved.
        </p>
      )}
      {uses.total === 0 && <p className="text-quiet">In no post.</p>}
      {remove && uses.total === 0 && (
        <form action={remove}>
          <Button size="desk" look="danger" icon="trash">
            Put it in the bin
          </Button>
        </form>
      )}
      {remove && uses.total > 0 && <p className="text-quiet">It can be removed when no post shows it.</p>}
    </section>
  );
}
