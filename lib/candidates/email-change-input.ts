import * as z from "zod";
import { emailAddress } from "@/lib/core/input";

export const emailChangeInput = z.strictObject({ email: emailAddress });
