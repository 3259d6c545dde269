import type { Adapter, AdapterUser } from "next-auth/adapters";
import { db } from "@/lib/core/db";
import { hashToken } from "@/lib/core/secrets/tokens";
import { personLinkedTo } from "./providers";
import { endSession, startSession, viewerOfSession } from "./sessions";
import type { Viewer } from "../access/viewer";

/** What next-auth carries through its session callback: its own user shape, and our viewer. */
export interface SessionUser extends AdapterUser {
  viewer: Viewer;
}

/**
 * next-auth's storage over our own rows: sessions are kept by the hash of their cookie. Sign-in itself is ours
 * (lib/auth/sign-in.ts), since next-auth 4 spends a mailed link on GET, which mail scanners follow.
 */
export function sessionAdapter(clock: () => Date): Adapter {
  return {
    async getSessionAndUser(token) {
      const row = await db.session.findUnique({
        where: { tokenHash: hashToken(token) },
        select: { expiresAt: true, personId: true },
      });
      if (!row) return null;
      const viewer = await viewerOfSession(token, clock());
      if (viewer.kind === "visitor") return null;
      const user: SessionUser = {
        id: viewer.personId,
        email: viewer.email,
        name: viewer.name,
        emailVerified: null,
        viewer,
      };
      return { session: { sessionToken: token, userId: row.personId, expires: row.expiresAt }, user };
    },
    // Sessions end when they were said to end; next-auth's rolling renewal is declined.
    async updateSession() {
      return null;
    },
    async deleteSession(token) {
      await endSession(token);
    },
    // For whoever comes by an account elsewhere (./providers.ts), under the token that next-auth made.
    async createSession({ sessionToken, userId }) {
      const { expiresAt } = await startSession(db, userId, clock(), { token: sessionToken });
      return { sessionToken, userId, expires: expiresAt };
    },
    async getUserByAccount({ provider, providerAccountId }) {
      const person = await personLinkedTo(provider, providerAccountId);
      return person && { ...person, emailVerified: null };
    },
    async getUser() {
      return null;
    },
    async getUserByEmail() {
      return null;
    },
  } as Adapter;
}
