import * as z from "zod";
import { emailAddress } from "@/lib/core/forms/input";

export const emailChangeInput = z.strictObject({ email: emailAddress });
