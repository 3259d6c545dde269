import type { Metadata } from "next";
import { CheckMail } from "@/components/candidates/check-mail";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Look in your mailbox", robots: "noindex" };

export default function SentPage() {
  return <CheckMail again="/sign-in" />;
}
