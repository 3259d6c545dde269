import { brand } from "@/lib/core/settings/brand";
import { appUrl } from "@/lib/core/env";
import { openApi } from "./document";

export const dynamic = "force-dynamic";

/** GET /api/openapi.json: the machine-readable half of the contract. */
export async function GET() {
  const { name } = await brand();
  return Response.json(openApi({ name, url: appUrl() }), { headers: { "Cache-Control": "public, max-age=300" } });
}
