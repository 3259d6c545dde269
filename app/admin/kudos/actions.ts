"use server";

import { redirect } from "next/navigation";
import { requireStaff } from "@/app/session";
import { settleReport } from "@/lib/recovery/kudos/reporting";

const PAGE = "/admin/kudos";

/** Settles what a candidate has reported: it goes for ever, or back to them. */
export async function settle(id: string, outcome: "remove" | "back"): Promise<void> {
  const staff = await requireStaff("write:applications", PAGE);
  const isDone = staff && (await settleReport(staff, id, outcome, new Date()));
  redirect(`${PAGE}?did=${isDone ? outcome : "not"}`);
}
