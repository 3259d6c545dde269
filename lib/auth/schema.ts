import * as z from "zod";
import { emailAddress } from "@/lib/core/input";

/** Somebody asks for a sign-in link. */
export const signInRequest = z.strictObject({ email: emailAddress });
