import * as z from "zod";
import { paragraph } from "@/lib/core/forms/input";

export const noteInput = z.strictObject({
  text: paragraph("Write the note", 4000, "Use at most 4,000 characters"),
});
