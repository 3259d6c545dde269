import * as z from "zod";
import { line } from "@/lib/core/forms/input";

/** More than anybody needs; it keeps a program from filling the table. */
export const MOST_BLOCKED = 50;

export const blockInput = z.strictObject({
  name: line("Write the name of the employer", 120, "Use a name of at most 120 characters"),
});
