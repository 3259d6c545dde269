import { redirect } from "next/navigation";
import { requireStaff } from "@/app/session";
import { ownDiary } from "@/lib/calls/staff/waiting";

/** GET /admin/calls/diaries/mine: to one's own diary, or to all of them for whoever has none. */
export async function GET() {
  const staff = await requireStaff("read:calls", "/admin/calls/diaries/mine");
  const id = staff && (await ownDiary(staff));
  redirect(id ? `/admin/calls/diaries/${id}` : "/admin/calls/diaries");
}
