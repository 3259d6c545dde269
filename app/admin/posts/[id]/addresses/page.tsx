import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/permissions";
import { type FormerAddress, formerAddresses } from "@/lib/posts/staff/old-slugs";
import { postForStaff } from "@/lib/posts/staff/posts";
import { type AdminParams, readParams } from "../../../params";
import { release } from "./actions";

export const metadata: Metadata = { title: "Addresses of a post" };

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

/** The addresses that lead to a post, and how one is let go; asks first, with what will break. */
export default async function AddressesPage({ params, searchParams }: Props) {
  const [{ id }, said, now] = [await params, await readParams(searchParams), new Date()];
  const staff = await requireStaff("read:posts", `/admin/posts/${id}/addresses`);
  const [post, former] = staff
    ? await Promise.all([postForStaff(staff, id, now), formerAddresses(staff, id, now)])
    : [null, null];
  if (!staff || !post || !former) return <NotFound />;
  const asked = former.find(({ path }) => path === said.text("release"));
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Posts", href: "/admin/posts" },
          { label: post.title, href: `/admin/posts/${id}` },
        ]}
      />
      <AdminHead title={asked ? "Let this address go?" : "Addresses"}>
        {asked ? null : `“${post.title}” is at /blog/${post.publicSlug}. The addresses below lead there.`}
      </AdminHead>
      {said.text("released") && (
        <Notice tone="good" className="mb-5">
          The address is free. It leads nowhere until another post takes it.
        </Notice>
      )}
      {asked && may(staff, "write:posts") ? (
        <Ask address={asked} back={`/admin/posts/${id}/addresses`} action={release.bind(null, id, asked.path)} />
      ) : (
        <List former={former} mayWrite={may(staff, "write:posts")} />
      )}
    </>
  );
}

function List({ former, mayWrite }: { former: FormerAddress[]; mayWrite: boolean }) {
  if (former.length === 0) return <p className="text-quiet">It never had another address.</p>;
  return (
    <ul className="grid max-w-[48rem]">
      {former.map(({ path }) => (
        <li key={path} className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2">
          <span className="break-all">{path}</span>
          {mayWrite && (
            <Button href={`?${new URLSearchParams({ release: path })}`} look="plain" size="desk">
              Let it go<span className="sr-only"> {path}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Ask({ address, back, action }: { address: FormerAddress; back: string; action: () => Promise<void> }) {
  return (
    <div className="grid max-w-[44em] gap-5">
      <p className="font-semibold break-all">{address.path}</p>
      <ul className="list-disc space-y-1 ps-5">
        <li>Whoever follows it finds no page, until another post takes it: then they find that one.</li>
        <li>Links on other sites, in mail and in search engines still have it, and nobody can say how many.</li>
        {address.linkedFrom.map(({ id, title }) => (
          <li key={id}>
            Our own article <a href={`/admin/posts/${id}`}>{title}</a> links to it: change that first.
          </li>
        ))}
        {address.linkedFrom.length === 0 && <li>None of our own articles links to it.</li>}
      </ul>
      <form action={action} className="flex flex-wrap gap-3">
        <Button type="submit" look="danger" size="desk">
          Let it go
        </Button>
        <Button href={back} look="plain" size="desk">
          Keep it
        </Button>
      </form>
    </div>
  );
}
