import NextAuth from "next-auth";
import { authOptions } from "@/app/auth";

const handler: (request: Request, context: unknown) => Promise<Response> = NextAuth(authOptions);

/** next-auth's own addresses: the session as JSON, its token against forgery, signing out by script. */
export { handler as GET, handler as POST };
