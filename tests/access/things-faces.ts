import { db } from "@/lib/core/db";

/** Gives a colleague a picture; answers whose it is. */
export async function aFace(personId: string): Promise<string> {
  const face = { picture: Buffer.from("RIFF....WEBP"), sha256: "0".repeat(64), setAt: new Date() };
  await db.staffFace.upsert({ where: { personId }, create: { personId, ...face }, update: face });
  return personId;
}
