import type { Metadata } from "next";
import { addressSentTo } from "@/app/sent-to";
import { CheckMail } from "@/components/candidates/check-mail";
import { firstOf } from "@/lib/core/forms/first-of";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Check your email", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SentPage({ searchParams }: Props) {
  return <CheckMail again="/sign-in" to={addressSentTo(firstOf((await searchParams).to), new Date())} />;
}
