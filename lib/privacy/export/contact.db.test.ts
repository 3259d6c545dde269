import { expect, test } from "vitest";
import { addNote } from "@/lib/clients/notes";
import { db } from "@/lib/core/db";
import { aClient, aColleague, aContact } from "@/tests/support/clients";
import { dataSubject } from "../data-subject";
import { contactAt } from "./contact";

const now = new Date("2026-11-25T10:00:00Z");

test("somebody at a client is given the notes with their address, and none with one that is like it but for a sign", async () => {
  const recruiter = await aColleague("recruiter");
  const id = await aClient(recruiter, {}, now);
  await aContact(recruiter, id, { name: "Ann Lee", email: "ann_lee@calder.example" }, now);
  for (const text of ["Write to ann_lee@calder.example.", "Write to annalee@calder.example."])
    await addNote(recruiter, id, text, now);

  const [contact] = await contactAt(db, await dataSubject(db, "ann_lee@calder.example"));

  expect(contact?.notes.map(({ text }) => text)).toEqual(["Write to ann_lee@calder.example."]);
});
