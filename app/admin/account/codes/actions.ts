"use server";

import { askForProof } from "@/app/admin/fresh-proof";
import { requireOwnSession } from "@/app/session";
import type { CodesState } from "@/components/admin/proof/recovery-codes";
import { newRecoveryCodes } from "@/lib/auth/recovery-codes";

const PAGE = "/admin/account/codes";

/** Ten fresh codes. They are in this answer and nowhere else. */
export async function makeCodes(): Promise<CodesState> {
  const session = await requireOwnSession(PAGE);
  await askForProof(PAGE);
  return { codes: (await newRecoveryCodes(session, new Date())) ?? [] };
}
